/// What one screen says: the words of a step in one language, with facts filled in.
package struct Page: Equatable, Sendable {
  package let title: String
  /// Paragraphs under the title.
  package let body: [String]
  package let fields: [FieldText]
  package let notices: [String]
  package let sections: [Section]

  /// The sections for these situations, in the order of the page.
  package func sections(in situations: Set<String>) -> [Section] {
    sections.filter { situations.contains($0.situation) }
  }
}

/// The words of a field.
package struct FieldText: Equatable, Sendable {
  package let id: String
  package let label: String
  package let hint: String?
  package let values: [ValueText]
}

/// The words of one value of a field.
package struct ValueText: Equatable, Sendable {
  package let id: String
  package let label: String
  package let hint: String?
}

/// More words for one situation, such as a rejected certification; `help` sections are for the help page.
package struct Section: Equatable, Sendable {
  /// `field.value`, a problem's code, `transfer.paidInTime`, or `help` and its followers.
  package let situation: String
  package let title: String
  package let blocks: [Block]
}

/// A piece of a section.
package enum Block: Equatable, Sendable {
  case paragraph(String)
  case item(String)
  case notice(String)
}
