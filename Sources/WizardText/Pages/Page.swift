/// The texts of a step in one language, with facts filled in.
package struct Page: Equatable, Sendable {
  package let title: String
  /// The paragraphs under the title.
  package let body: [String]
  package let fields: [FieldText]
  package let notices: [String]
  package let sections: [Section]

  /// The sections for these situations, in the order of the page.
  package func sections(in situations: Set<String>) -> [Section] {
    sections.filter { situations.contains($0.situation) }
  }
}

/// The texts of a field.
package struct FieldText: Equatable, Sendable {
  package let id: String
  package let label: String
  package let hint: String?
  package let values: [ValueText]

  /// The texts of a value; nil if the field has none.
  package subscript(value id: String) -> ValueText? { values.first { $0.id == id } }
}

/// The texts of one value of a field.
package struct ValueText: Equatable, Sendable {
  package let id: String
  package let label: String
  package let hint: String?
}

/// Additional text for a situation, such as a rejected certification, or for the help screen.
package struct Section: Equatable, Sendable {
  /// `field.value`, a problem code, `transfer.paidInTime`, `help`, or `help-` and a number.
  package let situation: String
  package let title: String
  package let blocks: [Block]
}

/// A paragraph, list item or notice of a section.
package enum Block: Equatable, Sendable {
  case paragraph(String)
  case item(String)
  case notice(String)
}
