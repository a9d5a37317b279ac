import Foundation
import TestSupport
import Testing
import WizardCore
import WizardJSON
import WizardStore

@Suite struct SchemaTests {
  /// A Python with the validator `jsonschema`, which `.ci/setup tests` installs.
  static let python: String? = {
    let search = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map {
      "\($0)/python3"
    }
    return (search + ["/usr/bin/python3"]).first { path in
      guard FileManager.default.isExecutableFile(atPath: path) else { return false }
      let run = try? Program.run(
        path, ["-c", "import jsonschema; jsonschema.Draft202012Validator"], environment: [:])
      return run?.status == 0
    }
  }()

  /// Validates the schema, then prints the names of the files it refuses.
  private static let validator = """
    import json, os, sys
    import jsonschema
    for flow in sorted(os.listdir(sys.argv[1])):
        schema = json.load(open(f"{sys.argv[1]}/{flow}/schema"))
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        for name in sorted(os.listdir(f"{sys.argv[1]}/{flow}")):
            if name.endswith(".json") and not validator.is_valid(json.load(open(f"{sys.argv[1]}/{flow}/{name}"))):
                print(f"{flow}/{name}")
    """

  /// The codes of problems that a schema can find, too.
  static let codesOfForm = Set(
    ProblemCode.allCases.filter { code in
      code.rawValue.hasSuffix(".malformed")
        || [
          .answerUnknownField, .answerUnknownValue, .answerWrongType, .answerOutOfRange, .answerUnprintable,
          .doneUnknownTask,
        ]
        .contains(code)
    }.map(\.rawValue))

  @Test func `the schema of every flow agrees with check on thousands of random files`() throws {
    let fixture = try CLIFixture()
    let folder = fixture.home.path + "/files"
    var random = SplitMix64(seed: 9)
    var total = 0
    for flow in FlowID.allCases {
      try FileManager.default.createDirectory(
        atPath: "\(folder)/\(flow.rawValue)", withIntermediateDirectories: true)
      let schema = try fixture.run("schema", flow.rawValue)
      #expect(schema.status == 0)
      _ = try fixture.file("files/\(flow.rawValue)/schema", schema.output)
      for base in 0..<5 {
        let form = try #require(FilledForm(flow, &random))
        for number in 0..<50 {
          _ = try fixture.file("files/\(flow.rawValue)/\(base)-\(number).json", form.file(&random))
          total += 1
        }
      }
    }

    var wrong: Set<String> = []
    var codes: Set<String> = []
    for flow in FlowID.allCases {
      for line in try fixture.run("check", "\(folder)/\(flow.rawValue)", "--json").lines {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
        let name = (object["file"] as? String ?? "").dropFirst(folder.count + 1)
        let problems = object["problems"] as? [[String: Any]] ?? []
        let found = Self.codesOfForm.intersection(problems.compactMap { $0["code"] as? String })
        codes.formUnion(found)
        if !found.isEmpty || object["error"] != nil { wrong.insert(String(name)) }
      }
    }
    let script = try fixture.file("validate.py", Self.validator)
    let run = try Program.run(try #require(Self.python), ["-W", "ignore", script, folder], environment: [:])
    #expect(run.status == 0, "\(run.errors)")
    let refused = Set(run.lines.map(String.init))
    for name in refused.symmetricDifference(wrong).sorted().prefix(5) {
      let text = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8)
      Issue.record("\(name) is \(wrong.contains(name) ? "wrong" : "right") to check alone: \(text)")
    }
    #expect(codes == Self.codesOfForm)
    #expect(total == 2_000)
    #expect((800...1_200).contains(wrong.count), "wrong: \(wrong.count)")
  }

  @Test(arguments: FlowID.allCases) func `a template is a valid file with every field explained`(
    flow: FlowID
  )
    throws
  {
    let fixture = try CLIFixture()
    for language in ["en", "zh"] {
      let template = try fixture.run("template", flow.rawValue, "--lang", language)
      let path = try fixture.file("template.json", template.output)
      let report = try fixture.run("check", path, "--json")
      #expect(report.status == 0)
      #expect((report.object["problems"] as? [Any])?.isEmpty == true)
      #expect(try fixture.run("new", "\(flow.rawValue)-\(language)", "--answers", path).status == 0)
      let answers = template.object["answers"] as? [String: String] ?? [:]
      let fields = Flow.named(flow).fields.map(\.field.id.rawValue)
      #expect(Set(answers.keys) == Set(fields))
      for field in fields { #expect(template.errors.contains("\n  \(field)  ")) }
      #expect(!template.errors.contains("{"))
    }
  }

  @Test func `an unknown flow suggests the nearest`() throws {
    let fixture = try CLIFixture()
    for command in ["template", "schema"] {
      let run = try fixture.run(command, "registr")
      #expect(run.status == 2 && run.errors.contains("Did you mean register?") && run.output.isEmpty)
      #expect(try fixture.run(command).status == 2)
    }
  }
}
