import Glibc
import WizardCore
import WizardStore
import WizardText

/// Checks the settings, the rules, the session folder and every session in it.
struct StorageCheck {
  let context: CommandContext

  private var localizer: Localizer { context.localizer }

  var findings: [Finding] { [settings, rules, pages] + sessions }

  // MARK: - Settings, rules and pages

  private var settings: Finding {
    let path: FilePath
    do throws(FolderError) {
      path = try SettingsFile.path()
    } catch {
      return .error("settings", context.reason(error), remedy: .doctorHomeRemedy)
    }
    let name = makeVisible(path.display)
    do throws(FileError) {
      let settings = try SettingsFile.read(path)
      return .ok(
        "settings", settings == Settings() ? .doctorSettingsNone(path: name) : .doctorSettings(path: name))
    } catch {
      let reason = context.reason(error, ofFile: path)
      return .error(
        "settings", .fileUnusable(file: name, reason: reason), remedy: .doctorFileRemedy(path: name))
    }
  }

  private var rules: Finding {
    do throws(CommandExit) {
      let rulebook = try context.rulebook()
      let rules = localizer.edition(rulebook.edition)
      return .ok("rules", rulebook.isOverridden ? .doctorRulesOwn(rules: rules) : .doctorRules(rules: rules))
    } catch {
      return .error("rules", error.message, remedy: .doctorRulesRemedy)
    }
  }

  private var pages: Finding {
    guard let path = context.options["screens"] else { return .ok("pages", .doctorPages) }
    return .ok("pages", .doctorScreens(path: makeVisible(path)))
  }

  // MARK: - Sessions

  private var sessions: [Finding] {
    let location: SessionLocation
    do throws(FolderError) {
      location = try context.location()
    } catch {
      return [.error("sessions", context.reason(error), remedy: .doctorHomeRemedy)]
    }
    let path = makeVisible(location.path.display)
    do throws(FolderError) {
      let folder = try SessionFolder(location, creating: false)
      let names = try folder.list().map(\.name)
      return [check(folder, at: location.path, count: names.count)] + names.flatMap { check($0, in: folder) }
    } catch {
      if error == .missing { return [.ok("sessions", .doctorFolderNew(path: path))] }
      let reason = localizer[context.reason(error)]
      return [
        .error(
          "sessions", .doctorFolderBad(path: path, reason: reason), remedy: .doctorFolderRemedy(path: path))
      ]
    }
  }

  private func check(_ folder: SessionFolder, at location: FilePath, count: Int) -> Finding {
    let path = makeVisible(location.display)
    let mode = location.status.map { String($0.st_mode & 0o777, radix: 8) } ?? "?"
    let text = LocalizedText.doctorFolder(path: path, mode: mode, count: count)
    if location.withCString({ access($0, W_OK) }) != 0 {
      return .error("sessions", text, remedy: .doctorNotWritable(path: path))
    }
    guard let notice = folder.notice else { return .ok("sessions", text) }
    let remedy: LocalizedText = notice == .writableByGroup ? .doctorGroup(path: path) : .doctorOther
    return .warning("sessions", text, remedy: remedy)
  }

  /// The findings about a session: whether it can be read, is open elsewhere, and has the name of a command.
  private func check(_ name: SessionName, in folder: SessionFolder) -> [Finding] {
    let id = "sessions.\(name.text)"
    var findings: [Finding] = []
    if name.isCommand { findings.append(.ok(id, .namedLikeCommand(name: name.text))) }
    do throws(FileError) {
      _ = try folder.read(name)
    } catch {
      let reason = context.reason(error, of: name, in: folder)
      findings.append(
        .error(
          id, .doctorSessionBad(name: name.text, reason: reason),
          remedy: error.isDamage ? .doctorSessionDamaged(operand: name.operand) : .doctorSessionRemedy))
    }
    if case .heldBy(let owner) = folder.access(to: name) {
      findings.append(.ok(id, .doctorLock(name: name.text, holder: makeVisible(owner?.text ?? "?"))))
    }
    return findings
  }
}
