/// A form in which a flow is drawn.
package enum DrawingFormat: String, CaseIterable, Sendable {
  /// Lines for a terminal and a screen reader, ASCII alone.
  case text
  /// A flowchart that GitHub renders.
  case mermaid
  /// A digraph for Graphviz.
  case dot
  case json

  /// The whole drawing, with a final line end; ids alone, so it is the same in every language.
  package func render(_ drawing: FlowDrawing) -> String {
    switch self {
    case .text: drawing.text
    case .mermaid: drawing.mermaid
    case .dot: drawing.dot
    case .json: drawing.json
    }
  }
}
