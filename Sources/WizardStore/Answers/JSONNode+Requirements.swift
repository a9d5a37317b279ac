import WizardCore
import WizardJSON

/// Values of an expected type; each method throws the path and offset where another type is found.
extension JSONNode {
  /// The value of a whole file.
  static func root(of bytes: [UInt8]) throws(FileError) -> JSONNode {
    do throws(JSONError) { return try JSONReader.read(bytes) } catch { throw .json(error) }
  }

  /// Throws if the member `schema` is missing, is higher than the newest one, or is no schema.
  ///
  /// Call it first, since a newer schema may give the other members another meaning. A number that `isDamaged` is
  /// malformed instead of newer.
  func requireSchema(
    newest: Int, isDamaged: @autoclosure () -> Bool = false
  ) throws(FileError) {
    let schema = try require("schema", at: "schema", .schema)
    if let number = schema.integer, number > newest, !isDamaged() { throw .newerSchema(number) }
    guard schema.integer == newest else { throw schema.malformed(at: "schema", .schema) }
  }

  /// The value of a member, which must not be missing.
  func require(
    _ key: String, at path: @autoclosure () -> String, _ expected: FileError.Expected
  ) throws(FileError) -> JSONNode {
    guard let node = self[key] else { throw .lacking(path: path(), offset: offset, expected: expected) }
    return node
  }

  func requireObject(at path: @autoclosure () -> String) throws(FileError) -> [JSONMember] {
    guard let members else { throw malformed(at: path(), .object) }
    return members
  }

  func requireArray(at path: @autoclosure () -> String) throws(FileError) -> [JSONNode] {
    guard let elements else { throw malformed(at: path(), .array) }
    return elements
  }

  func requireText(
    at path: @autoclosure () -> String, _ expected: FileError.Expected = .text
  ) throws(FileError) -> String {
    guard let string else { throw malformed(at: path(), expected) }
    return string
  }

  func requireDate(at path: @autoclosure () -> String) throws(FileError) -> CivilDate {
    guard let date = CivilDate(iso: try requireText(at: path(), .date)) else {
      throw malformed(at: path(), .date)
    }
    return date
  }

  /// The error of a value of the wrong type or content.
  func malformed(at path: String, _ expected: FileError.Expected) -> FileError {
    .malformed(path: path, offset: offset, expected: expected)
  }
}

extension JSONMember {
  /// The error of a key that the file format doesn't have.
  func unknownKey(at path: String) -> FileError {
    .malformed(path: path, offset: keyOffset, expected: .knownKey)
  }
}
