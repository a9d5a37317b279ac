import ExportTestSupport
import TestSupport
import Testing
import WizardCore
import WizardExport
import WizardText

@Suite struct HTMLTests {
  /// The tags of a document as written, in order; nil where a `<` opens none.
  private func tags(_ document: String) -> [Substring]? {
    var tags: [Substring] = []
    // The style is no markup.
    let parts =
      [document.prefix(upTo: document.firstRange(of: "<style>")?.upperBound ?? document.startIndex)]
      + [document.suffix(from: document.firstRange(of: "</style>")?.lowerBound ?? document.startIndex)]
    for part in parts {
      var rest = part[...]
      while let start = rest.firstIndex(of: "<") {
        guard let end = rest[start...].firstIndex(of: ">") else { return nil }
        tags.append(rest[start...end])
        rest = rest[rest.index(after: end)...]
      }
    }
    return tags
  }

  /// All tags of a sheet that contain no text of the session, without the ids of boxes.
  private let known: Set<String> = [
    "<!doctype html>", "<head>", "</head>", "<meta charset=\"utf-8\">", "<title>", "</title>", "<style>",
    "</style>", "<body>", "</body>", "</html>", "<table role=\"presentation\">", "</table>", "<thead>",
    "</thead>", "<tbody>", "</tbody>", "<tr>", "</tr>", "<td>", "</td>", "<header>", "</header>", "<main>",
    "</main>", "<section>", "<section class=\"reference\">", "</section>", "<h1>", "</h1>", "<h2>", "</h2>",
    "<p>", "</p>", "<b>", "</b>",
    "<s>", "</s>", "<br>", "<ul class=\"items\">", "<ul class=\"notices\">", "</ul>", "<li>", "</li>", "<dl>",
    "<dl class=\"rows\">", "</dl>", "<dt>", "</dt>", "<dd>", "</dd>", "<label>", "</label>",
    "<input type=\"checkbox\" autocomplete=\"off\">",
    "<input type=\"checkbox\" autocomplete=\"off\" checked>",
    "<input type=\"checkbox\" autocomplete=\"off\" disabled>",
    "<span class=\"status\">", "</span>", "<bdi class=\"typed\">", "</bdi>", "<i class=\"blank\">", "</i>",
  ]

  /// The tag without an id made of ASCII letters, digits and points.
  private func withoutID(_ tag: Substring) -> String {
    guard let start = tag.firstRange(of: " id=\""), let end = tag[start.upperBound...].firstIndex(of: "\"")
    else { return String(tag) }
    let id = tag[start.upperBound..<end]
    guard !id.isEmpty, id.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || ".-".contains($0)) })
    else {
      return String(tag)
    }
    return String(tag[..<start.lowerBound] + tag[tag.index(after: end)...])
  }

  /// The ids of all boxes, in order.
  private func ids(_ document: String) -> [String] {
    document.split(separator: "<input ").dropFirst().compactMap { part in
      part.split(separator: "id=\"", maxSplits: 1).last.map { String($0.prefix { $0 != "\"" }) }
    }
  }

  @Test func `every box has an id of its own that other answers do not change`() throws {
    for seed in UInt64(1600)..<1680 {
      let found = ids(ExportFormat.html.render(randomRequest(seed, width: 80, localizer: Localizer(.en))))
      #expect(Set(found).count == found.count, "seed \(seed)")
    }
    let before = ids(ExportFormat.html.render(Sample.transferUnpaid.request(.en)))
    var session = Sample.transferUnpaid.session
    session.answers[.verificationMethod] = .text("certification")
    let wizard = Wizard(session, today: date("2026-11-21"))
    let document = ExportFormat.html.render(
      ExportRequest(wizard: wizard, localizer: Localizer(.en), name: "shili-shop"))
    let after = ids(document)
    #expect(before != after && before.contains("uploadCode") && after.contains("uploadCode"))
    // A browser must not restore ticks by position either.
    #expect(
      document.split(separator: "<input ").dropFirst().allSatisfy { $0.contains("autocomplete=\"off\"") })
  }

  @Test(arguments: 0..<4)
  func `a page has no tag but its own, whatever was typed`(share: Int) throws {
    let localizer = Localizer(share.isMultiple(of: 2) ? .zh : .en)
    for seed in UInt64(1480 + share * 60)..<UInt64(1540 + share * 60) {
      let document = ExportFormat.html.render(randomRequest(seed, width: 80, localizer: localizer))
      let found = try #require(tags(document))
      let foreign = found.filter {
        !known.contains(withoutID($0)) && !$0.hasPrefix("<meta ") && !$0.hasPrefix("<html lang=\"")
      }
      #expect(foreign.isEmpty, "seed \(seed)")
      #expect(!document.unicodeScalars.contains { $0.mayNotBeShown && $0 != "\n" }, "seed \(seed)")
    }
  }

  @Test(arguments: hostileNames)
  func `a hostile name changes no tag and can be read as it was typed`(text: String) throws {
    var session = Sample.published.session
    // A name needs a letter; without one the sheet has a problem more.
    session.answers[.miniProgramName] = .text(text + "晴雨")
    let wizard = Wizard(session, today: date("2026-11-21"))
    let document = ExportFormat.html.render(
      ExportRequest(wizard: wizard, localizer: Localizer(.en), name: "my-weather"))
    #expect(tags(document) == tags(ExportFormat.html.render(Sample.published.request(.en))))
    let read = document.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;", with: "\""
    )
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    #expect(read.contains("<bdi class=\"typed\">\(makeVisible((text + "晴雨").normalised(.plain)))</bdi>"))
  }

  @Test(arguments: Sample.allCases)
  func `every tag that is opened is closed, in order`(sample: Sample) throws {
    let void: Set<Substring> = ["!doctype", "meta", "input", "br"]
    var open: [Substring] = []
    for tag in try #require(tags(ExportFormat.html.render(sample.request(.zh)))) {
      let name = tag.dropFirst().dropLast().split(separator: " ")[0]
      if name.hasPrefix("/") {
        #expect(open.popLast() == name.dropFirst(), "\(tag)")
      } else if !void.contains(name) {
        open.append(name)
      }
    }
    #expect(open.isEmpty)
  }

  @Test func `nothing is fetched or run`() {
    let document = ExportFormat.html.render(Sample.transferUnpaid.request(.zh))
    #expect(document.contains("content=\"default-src 'none'; "))
    for word in ["<script", "href=", "src=", "url(", "@import", "http:", "https:"] {
      #expect(!document.contains(word), "\(word)")
    }
  }

  @Test func `every line and document has its box, ticked where it is done`() {
    for sample in Sample.allCases {
      let request = sample.request(.en)
      let document = ExportFormat.html.render(request)
      let items = request.wizard.checklist.items.filter {
        request.role == nil || $0.responsible == request.role
      }
      let open = items.filter { $0.status != .done && $0.status != .notNeeded }
      let boxes = items.count + open.reduce(0) { $0 + $1.documents.count }
      #expect(document.split(separator: "<input").count - 1 == boxes, "\(sample)")
      #expect(items.allSatisfy { document.contains(request.localizer.item($0.id).label) }, "\(sample)")
    }
  }

  @Test func `on paper the head comes again on every page and no item is torn apart`() throws {
    let document = ExportFormat.html.render(Sample.transferUnpaid.request(.zh))
    let print = try #require(document.firstRange(of: "@media print")).upperBound
    #expect(document[print...].contains("thead { display: table-header-group; }"))
    let rule = "li, .rows, .rows > dt, .rows > dd, ul.notices { break-inside: avoid; }"
    #expect(document[print...].contains(rule))
    let head = try #require(document.firstRange(of: "<thead>")).upperBound
    #expect(document[head...].prefix(while: { $0 != "!" }).contains("示例（上海）有限公司"))
  }
}
