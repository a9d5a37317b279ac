import ExportTestSupport
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

  /// All tags that a sheet is made of, as far as they carry no fixed text of its own.
  private let known: Set<String> = [
    "<!doctype html>", "<head>", "</head>", "<meta charset=\"utf-8\">", "<title>", "</title>", "<style>",
    "</style>", "<body>", "</body>", "</html>", "<table role=\"presentation\">", "</table>", "<thead>",
    "</thead>", "<tbody>", "</tbody>", "<tr>", "</tr>", "<td>", "</td>", "<header>", "</header>", "<main>",
    "</main>", "<section>", "<section class=\"reference\">", "</section>", "<h1>", "</h1>", "<h2>", "</h2>",
    "<p>", "</p>", "<b>", "</b>",
    "<s>", "</s>", "<br>", "<ul class=\"items\">", "<ul class=\"notices\">", "</ul>", "<li>", "</li>", "<dl>",
    "<dl class=\"rows\">", "</dl>", "<dt>", "</dt>", "<dd>", "</dd>", "<label>", "</label>",
    "<input type=\"checkbox\">", "<input type=\"checkbox\" checked>", "<input type=\"checkbox\" disabled>",
    "<span class=\"status\">", "</span>", "<bdi class=\"typed\">", "</bdi>", "<i class=\"blank\">", "</i>",
  ]

  @Test(arguments: 0..<4)
  func `a page has no tag but its own, whatever was typed`(share: Int) throws {
    let localizer = Localizer(share.isMultiple(of: 2) ? .zh : .en)
    for seed in UInt64(1480 + share * 60)..<UInt64(1540 + share * 60) {
      let document = ExportFormat.html.render(randomRequest(seed, width: 80, localizer: localizer))
      let found = try #require(tags(document))
      let foreign = found.filter {
        !known.contains(String($0)) && !$0.hasPrefix("<meta ") && !$0.hasPrefix("<html lang=\"")
      }
      #expect(foreign.isEmpty, "seed \(seed)")
      #expect(!document.unicodeScalars.contains { $0.mayNotBeShown && $0 != "\n" }, "seed \(seed)")
    }
  }

  @Test(arguments: hostileTexts)
  func `a hostile name changes no tag and can be read as it was typed`(text: String) throws {
    var session = Sample.published.session
    session.answers[.miniProgramName] = .text(text)
    let wizard = try #require(Wizard(session, today: day("2026-11-21")))
    let document = ExportFormat.html.render(
      ExportRequest(wizard: wizard, localizer: Localizer(.en), name: "my-weather"))
    #expect(tags(document) == tags(ExportFormat.html.render(Sample.published.request(.en))))
    let read = document.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
      "&quot;", with: "\""
    )
    .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    #expect(read.contains("<bdi class=\"typed\">\(makeVisible(text.normalised(.plain)))</bdi>"))
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
    #expect(document[print...].contains("li, .rows > dt, .rows > dd, ul.notices { break-inside: avoid; }"))
    let head = try #require(document.firstRange(of: "<thead>")).upperBound
    #expect(document[head...].prefix(while: { $0 != "!" }).contains("示例（上海）有限公司"))
  }
}
