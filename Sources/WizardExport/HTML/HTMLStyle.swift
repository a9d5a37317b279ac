/// The style of the page on screen and on paper.
enum HTMLStyle {
  /// Forbids everything but the page's own style.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"

  /// Sets no paper size, so that pages fit A4 and Letter.
  static let sheet = """
    :root { color-scheme: light dark; }
    body {
      font: 1rem/1.5 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Noto Sans SC", sans-serif;
      max-width: 50rem; margin: 1rem auto; padding: 0 1rem;
    }
    table { border-collapse: collapse; width: 100%; }
    td { padding: 0; }
    header { border-bottom: 2px solid; margin-bottom: 0.75rem; }
    h1 { font-size: 1.4rem; margin: 0; }
    h2 { font-size: 1.1rem; border-bottom: 1px solid; margin: 1.5rem 0 0.5rem; }
    p { margin: 0.4rem 0; }
    header p, li p { margin: 0; }
    header, .status, dd { overflow-wrap: anywhere; }
    ul { list-style: none; margin: 0; padding: 0; }
    ul.notices { list-style: disc; padding-left: 1.5rem; }
    ul.items > li { margin: 0.6rem 0; }
    ul.items > li > p { display: flex; flex-wrap: wrap; gap: 0 1rem; justify-content: space-between; }
    ul.items > li > p > label { flex: 1; }
    dl { display: grid; grid-template-columns: minmax(4.5rem, max-content) 1fr; gap: 0 1rem; margin: 0; }
    li dl { margin-left: 1.75rem; }
    dd { margin: 0; }
    .rows > dt, .rows > dd { border-bottom: 1px solid #bbb; padding: 0.15rem 0; }
    .rows > dt { margin-right: -1rem; padding-right: 1rem; }
    input { display: inline-block; width: 1rem; height: 1rem; vertical-align: -0.15rem; }
    .typed { overflow-wrap: anywhere; user-select: all; }
    .rows .typed { font-family: ui-monospace, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
    .blank { border-bottom: 1px solid; display: inline-block; width: 8rem; }
    .rows .blank { border: 0; height: 1.6rem; vertical-align: middle; }
    @page {
      margin: 13mm 15mm 15mm;
      @bottom-right { content: counter(page) " / " counter(pages); font: 9pt system-ui, sans-serif; }
    }
    @media print {
      :root { color-scheme: light; }
      body {
        background: #fff; color: #000; font-size: 10pt; line-height: 1.35; margin: 0; max-width: none; padding: 0;
      }
      h1 { font-size: 12pt; }
      h2 { font-size: 11pt; margin: 0.6rem 0 0.3rem; }
      p { margin: 0.2rem 0; orphans: 2; widows: 2; }
      ul.items > li { margin: 0.35rem 0; }
      thead { display: table-header-group; }
      li, .rows, .rows > dt, .rows > dd, ul.notices { break-inside: avoid; }
      h1, h2, section > p { break-after: avoid; }
      section > p:last-child { break-after: auto; }
      input {
        appearance: none; border: 1px solid #000; box-sizing: border-box; margin: 0 0.2rem 0 0; position: relative;
      }
      input:checked::before {
        content: "✓"; font-size: 1rem; font-weight: bold; inset: -0.1rem 0 0; line-height: 1; position: absolute;
        text-align: center;
      }
      input:disabled { border-style: dotted; }
      .reference { font-size: 8.5pt; line-height: 1.3; }
      .reference > .rows > dt, .reference > .rows > dd { border: 0; padding-bottom: 0; padding-top: 0; }
    }
    """
}
