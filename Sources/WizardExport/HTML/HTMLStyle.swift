/// How the page looks, on the screen and on paper.
enum HTMLStyle {
  /// Nothing is fetched, run, framed or sent; the page's own style is all it may use.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// The page leaves the paper's size to the printer, so that it fits A4 and Letter alike.
  static let sheet = """
    :root { color-scheme: light dark; }
    body { font: 1rem/1.5 system-ui, sans-serif; max-width: 50rem; margin: 1rem auto; padding: 0 1rem; }
    table { border-collapse: collapse; width: 100%; }
    td { padding: 0; }
    header { border-bottom: 2px solid; margin-bottom: 1rem; }
    h1 { font-size: 1.4rem; margin: 0; }
    h2 { font-size: 1.1rem; border-bottom: 1px solid; margin: 1.5rem 0 0.5rem; }
    header p, li p { margin: 0; }
    ul { list-style: none; margin: 0; padding: 0; }
    ul.notices { list-style: disc; padding-left: 1.5rem; }
    ul.items > li { margin: 0.5rem 0; }
    ul.items > li > p { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; }
    ul.items > li > p > label { flex: 1; }
    dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; }
    li dl { grid-template-columns: 4.5rem 1fr; margin-left: 1.75rem; }
    dd { margin: 0; overflow-wrap: anywhere; }
    input { display: inline-block; width: 1rem; height: 1rem; vertical-align: -0.1rem; }
    .typed { overflow-wrap: anywhere; user-select: all; }
    .rows .typed { font-family: ui-monospace, monospace; }
    .blank { border-bottom: 1px solid; display: inline-block; width: 8rem; }
    @page { margin: 14mm 15mm; @bottom-right { content: counter(page) " / " counter(pages); } }
    @media print {
      :root { color-scheme: light; }
      body { font-size: 10pt; line-height: 1.35; margin: 0; max-width: none; padding: 0; }
      h1 { font-size: 12pt; }
      h2 { font-size: 11pt; margin-top: 0.75rem; }
      thead { display: table-header-group; }
      li, dl.rows, ul.notices { break-inside: avoid; }
      h1, h2 { break-after: avoid; }
      input { appearance: none; border: 1px solid; box-sizing: border-box; margin: 0 0.2rem 0 0; }
      input:checked::before { content: "✓"; display: block; font-weight: bold; line-height: 0.9; }
      input:disabled { border-style: dotted; }
    }
    """
}
