import Glibc
import Testing
import WizardCore
import WizardStore

@Suite struct DraftTests {
  private let folder = TemporaryFolder()

  private func open(_ system: FileSystem = .live) throws -> OpenSession {
    try #require(try folder.openSession(system).session)
  }

  @Test func `drafts are loaded on opening and gone once dropped`() throws {
    do {
      let opened = try open()
      for text in ["o", "op", "ops\n\u{1B}\"é"] { #expect(opened.draft(text, of: .email)) }
      #expect(opened.draft("深圳", of: .legalName))
      #expect(folder.mode("shop.draft") == 0o600)
    }
    do {
      let opened = try open()
      #expect(opened.drafts == [.email: "ops\n\u{1B}\"é", .legalName: "深圳"])
      #expect(opened.dropDraft(of: .email))
    }
    do {
      let opened = try open()
      #expect(opened.drafts == [.legalName: "深圳"])
      #expect(opened.dropDraft(of: .legalName))
      #expect(folder.names() == ["shop.lock"])
    }
    #expect(folder.names() == [])
  }

  @Test func `dropping one draft keeps the others, and an empty text drops the draft`() throws {
    let opened = try open()
    opened.draft("a", of: .email)
    opened.draft("b", of: .code)
    #expect(opened.dropDraft(of: .email))
    #expect(opened.drafts == [.code: "b"])
    #expect(opened.draft("", of: .code))
    #expect(opened.drafts == [:])
    #expect(folder.bytes("shop.draft") == nil)
    #expect(opened.draft("c", of: .code))
    opened.close()
    #expect(try open().drafts == [.code: "c"])
  }

  @Test func `an empty text in the file is not a draft`() throws {
    folder.write("\n[\"email\",\"x\"]\n[\"email\",\"\"]\n[\"code\",\"y\"]", to: "shop.draft")
    let opened = try open()
    #expect(opened.drafts == [.code: "y"])
    #expect(opened.draftedFields == [.code])
  }

  @Test func `the field edited last stays last after reopening and after a rewrite of the file`() throws {
    let opened = try open()
    opened.draft("a", of: .legalName)
    opened.draft("b", of: .code)
    opened.draft("c", of: .email)
    #expect(opened.draftedFields == [.legalName, .code, .email])
    opened.close()
    let again = try open()
    #expect(again.draftedFields.last == .email)
    for number in 0..<1500 { again.draft(String(repeating: "x", count: number % 300), of: .code) }
    again.close()
    let last = try open()
    #expect(last.draftedFields.last == .code)
    last.dropDraft(of: .code)
    #expect(last.draftedFields.last == .email)
  }

  @Test func `a record is one write, and an unchanged text is not written again`() throws {
    let faults = Faults()
    let opened = try open(.faulty(faults))
    opened.draft("a", of: .email)
    faults.begin { _, _ in nil }
    opened.draft("ab", of: .email)
    #expect(faults.count == 1)
    opened.draft("ab", of: .email)
    #expect(faults.count == 1)
    // Canonically equivalent texts are different drafts.
    opened.draft("\u{E9}", of: .email)
    opened.draft("e\u{301}", of: .email)
    #expect(faults.count == 3)
  }

  @Test func `incomplete and unknown records are skipped`() throws {
    do {
      let opened = try open()
      opened.draft("before", of: .email)
      opened.draft("中文", of: .legalName)
    }
    let bytes = try #require(folder.bytes("shop.draft"))
    for count in 0...bytes.count {
      folder.write(Array(bytes[..<count]), to: "shop.draft")
      let opened = try open()
      #expect([nil, "before"].contains(opened.drafts[.email]))
      #expect([nil, "中文"].contains(opened.drafts[.legalName]))
      // An incomplete record does not spoil the next one.
      #expect(opened.draft("after", of: .code))
      opened.close()
      #expect(try open().drafts[.code] == "after")
    }
    folder.write(
      "\n[1,2]\n[\"nobody\",\"x\"]\n{}\n\0\n[\"email\",\"x\"]\n[\"code\",null,1]", to: "shop.draft")
    #expect(try open().drafts == [.email: "x"])
  }

  @Test func `a record after one cut off by a full disk is complete`() throws {
    let faults = Faults()
    var system = FileSystem.faulty(faults)
    let write = system.write
    system.write = { (descriptor, bytes) throws(SystemError) in
      try write(descriptor, faults.isDiskFull ? UnsafeRawBufferPointer(rebasing: bytes.prefix(5)) : bytes)
    }
    let opened = try open(system)
    #expect(opened.draft("a", of: .email))
    faults.isDiskFull = true
    #expect(!opened.draft("ab", of: .email))
    faults.isDiskFull = false
    #expect(opened.draft("abc", of: .email))
    opened.close()
    #expect(try open().drafts == [.email: "abc"])
  }

  @Test func `the error of a draft that cannot be kept is reported once`() throws {
    let faults = Faults()
    let opened = try open(.faulty(faults))
    #expect(opened.draft("a", of: .email) && opened.takeDraftError() == nil)
    faults.begin { _, call in call == .write ? 28 : nil }
    #expect(!opened.draft("ab", of: .email) && !opened.draft("abc", of: .email))
    #expect(opened.takeDraftError() == .system(SystemError(.write, 28)))
    #expect(opened.takeDraftError() == nil)
    #expect(!opened.draft("abcd", of: .email) && opened.takeDraftError() == nil)
    faults.begin { _, _ in nil }
    #expect(opened.draft("abcde", of: .email) && opened.takeDraftError() == nil)
    #expect(!opened.draft(String(repeating: "x", count: 100_000), of: .email))
    #expect(opened.takeDraftError() == .tooLarge(limit: 64 << 10))
  }

  @Test func `a folder in place of the draft file is reported`() throws {
    mkdir(folder.path + "/shop.draft", 0o700)
    let opened = try open()
    #expect(!opened.draft("a", of: .email))
    guard case .system? = opened.takeDraftError() else {
      Issue.record("no error is reported")
      return
    }
  }

  @Test func `the draft file stays below its size limit`() throws {
    let opened = try open()
    var text = ""
    for number in 0..<1500 {
      text += "\(number % 10)"
      #expect(opened.draft(text, of: .introduction))
    }
    #expect(!opened.draft(String(repeating: "x", count: 100_000), of: .introduction))
    #expect((folder.bytes("shop.draft")?.count ?? .max) < 300_000)
    opened.close()
    #expect(try open().drafts == [.introduction: text])
  }

  @Test func `a FIFO in place of the draft file is replaced`() throws {
    #expect(mkfifoIn(folder, "shop.draft"))
    let opened = try open()
    #expect(opened.drafts == [:])
    #expect(opened.draft("a", of: .email))
    opened.close()
    #expect(try open().drafts == [.email: "a"])
  }
}
