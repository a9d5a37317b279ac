import WizardText

/// Escapes text for the content of an HTML element.
enum HTMLText {
  /// The text with every character of tags, entities and attribute values escaped.
  static func escaped(_ text: String) -> String {
    var result = ""
    for character in makeVisible(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "'": result += "&#39;"
      default: result.append(character)
      }
    }
    return result
  }

  /// A typed text, isolated from the direction of its line and selected by one click.
  static func typed(_ text: String) -> String { "<bdi class=\"typed\">\(escaped(text))</bdi>" }
}
