import Testing
import WizardStore

@Suite struct SettingsFileTests {
  private let folder = TemporaryFolder()
  private var path: String { folder.path + "/config/wxwizard/settings.json" }

  @Test func `settings survive writing and reading`() throws {
    #expect(try SettingsFile.read(path) == Settings())
    let settings = Settings(language: "en", agencyName: "晨星代办", agencyContact: "13800138000")
    try SettingsFile.write(settings, to: path)
    #expect(try SettingsFile.read(path) == settings)
    #expect(folder.mode("config/wxwizard/settings.json") == 0o600)
    #expect(folder.mode("config/wxwizard") == 0o700)
    try SettingsFile.write(Settings(), to: path)
    #expect(try SettingsFile.read(path) == Settings())
    #expect(TemporaryFolder.names(folder.path + "/config/wxwizard") == ["settings.json"])
  }

  @Test func `the path follows the environment`() throws {
    let variables = ["XDG_CONFIG_HOME": "/c", "HOME": "/h"]
    #expect(try SettingsFile.path { variables[$0] } == "/c/wxwizard/settings.json")
    #expect(try SettingsFile.path { ["HOME": "/h"][$0] } == "/h/.config/wxwizard/settings.json")
  }

  @Test(
    arguments: [
      (#"{"language": "zh"}"#, "file.malformed"), (#"{"schema": 2}"#, "file.newerSchema"),
      (#"{"schema": 1, "language": "fr"}"#, "file.malformed"),
      (#"{"schema": 1, "colour": 1}"#, "file.malformed"),
      (#"{"schema": 1, "agency": {"fax": ""}}"#, "file.malformed"), ("{", "json.truncated"),
      ("[]", "file.malformed"),
    ]) func `a malformed file is refused`(_ text: String, _ code: String) throws
  {
    folder.write(text, to: "settings.json")
    do throws(FileError) {
      _ = try SettingsFile.read(folder.path + "/settings.json")
      Issue.record("the file is accepted")
    } catch {
      #expect(error.code == code)
    }
  }

  @Test func `a failing write keeps the old file`() throws {
    let faults = Faults()
    for call in 0..<40 {
      try SettingsFile.write(Settings(language: "zh"), to: path)
      faults.begin { count, _ in count == call ? 5 : nil }
      let isWritten =
        (try? SettingsFile.write(Settings(language: "en"), to: path, system: .faulty(faults))) != nil
      let language = try SettingsFile.read(path).language
      #expect(isWritten ? language == "en" : ["zh", "en"].contains(language), "call \(call)")
    }
  }
}
