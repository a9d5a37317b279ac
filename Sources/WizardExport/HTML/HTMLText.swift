import WizardText

/// Escapes text for the content of an HTML element.
enum HTMLText {
  /// The text with every character of tags, entities and attribute values escaped.
  static func escaped(_ text: String) -> String {
    makeVisible(text).map { character in
      switch character {
      case "&": "&amp;"
      case "<": "&lt;"
      case ">": "&gt;"
      case "\"": "&quot;"
      case "'": "&#39;"
      default: String(character)
      }
    }.joined()
  }

  /// A typed text, isolated from the direction of its line and selected by one click.
  static func typed(_ text: String) -> String { "<bdi class=\"typed\">\(escaped(text))</bdi>" }
}
