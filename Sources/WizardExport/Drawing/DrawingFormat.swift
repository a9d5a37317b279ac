/// A file format for the drawing of a flow.
package enum DrawingFormat: String, CaseIterable, Sendable {
  /// ASCII lines for a terminal and a screen reader.
  case text
  /// A flowchart that GitHub renders.
  case mermaid
  /// A digraph for Graphviz.
  case dot
  case json

  /// Renders the drawing with ids, so that it is the same in every language.
  package func render(_ drawing: FlowDrawing) -> String {
    switch self {
    case .text: drawing.text
    case .mermaid: drawing.mermaid
    case .dot: drawing.dot
    case .json: drawing.json
    }
  }
}
