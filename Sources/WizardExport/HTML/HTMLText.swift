import WizardText

/// Text for the content of an HTML element.
enum HTMLText {
  /// The text with all that could be a tag, an entity or the end of an attribute escaped.
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

  /// Something typed, kept from turning the direction of its line around, and selected whole by one click.
  static func typed(_ text: String) -> String { "<bdi class=\"typed\">\(escaped(text))</bdi>" }
}
