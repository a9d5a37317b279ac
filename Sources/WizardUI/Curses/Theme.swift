/// The background for which the screen's colours are chosen.
package enum Theme: Hashable, Sendable, CaseIterable {
  /// A terminal with a dark background.
  case dark
  /// A terminal with a light background.
  case light
  /// An unknown background: only colours that are readable on dark and light ones.
  case either

  /// The theme for the variable `COLORFGBG`, such as `15;0`; `either` if it names no background.
  ///
  /// Its last number is the background among the sixteen colours. rxvt, konsole and others set it.
  package init(backgroundIn variable: String?) {
    let number = variable?.split(separator: ";").last.flatMap { Int($0) }
    switch number {
    case .some(0...6), 8: self = .dark
    case 7, .some(9...15): self = .light
    default: self = .either
    }
  }

  /// The theme for a background colour that a terminal reports, such as `rgb:1c1c/1c1c/1c1c`; nil for other text.
  package init?(answer: String) {
    guard answer.hasPrefix("rgb:") else { return nil }
    let parts = answer.dropFirst(4).split(separator: "/")
    let shares = parts.compactMap { part in
      (1...4).contains(part.count)
        ? Int(part, radix: 16).map { Double($0) / Double((1 << (4 * part.count)) - 1) } : nil
    }
    guard parts.count == 3, shares.count == 3 else { return nil }
    // The perceived brightness: green counts most, blue least.
    let brightness = 0.299 * shares[0] + 0.587 * shares[1] + 0.114 * shares[2]
    self = brightness < 0.5 ? .dark : .light
  }

  /// The look of a style.
  ///
  /// Without colours it has attributes only.
  package func look(_ style: Style, colors: Int) -> Look {
    var look = Look(style)
    guard colors >= 8 else { return look }
    let hues = colors >= 256 ? full(style) : eight(style)
    look.foreground = hues.foreground
    look.background = hues.background
    // A colour replaces the attribute that stands for it.
    if hues.background != nil {
      look.isReverse = false
      look.isUnderlined = false
    }
    if hues.foreground != nil {
      look.isDim = false
      if style == .selected { look.isUnderlined = false }
    }
    return look
  }

  /// Foreground and background among 256 colours; nil is the terminal's default.
  private func full(_ style: Style) -> (foreground: Int?, background: Int?) {
    typealias Colors = (dark: Int?, light: Int?, either: Int?)
    let unset: Colors = (nil, nil, nil)
    let (foreground, background): (Colors, Colors) =
      switch style {
      case .title, .selected, .key, .notice: ((80, 24, 37), unset)
      case .error: ((210, 124, 160), unset)
      case .warning: ((215, 94, 172), unset)
      case .done: ((114, 22, 34), unset)
      case .hint: ((248, 240, nil), unset)
      case .disabled: ((243, 245, nil), unset)
      case .rule: ((240, 250, 244), unset)
      case .frame: ((252, 236, nil), (236, 254, nil))
      case .focus: ((231, 16, nil), (24, 153, nil))
      case .field: ((254, 16, nil), (237, 254, nil))
      case .button: ((231, 16, nil), (239, 252, nil))
      case .plain, .label: (unset, unset)
      }
    return switch self {
    case .dark: (foreground.dark, background.dark)
    case .light: (foreground.light, background.light)
    case .either: (foreground.either, background.either)
    }
  }

  /// Foreground and background among eight colours.
  ///
  /// Yellow is readable on a dark background only.
  private func eight(_ style: Style) -> (foreground: Int?, background: Int?) {
    switch style {
    case .title, .selected, .key, .notice: (self == .light ? 4 : 6, nil)
    case .error: (1, nil)
    case .warning: (self == .dark ? 3 : 5, nil)
    case .done: (2, nil)
    default: (nil, nil)
    }
  }
}

/// The look of a cell: attributes that every terminal has, and colours in addition.
package struct Look: Hashable, Sendable {
  package var isBold = false
  package var isDim = false
  package var isUnderlined = false
  package var isReverse = false
  /// A colour's number, or nil for the terminal's default.
  package var foreground: Int?
  package var background: Int?

  /// A style without colours.
  init(_ style: Style) {
    switch style {
    case .title, .label, .error, .key, .warning, .button: isBold = true
    case .focus: isReverse = true
    case .selected:
      isBold = true
      isUnderlined = true
    case .field: isUnderlined = true
    case .disabled, .rule: isDim = true
    case .plain, .hint, .notice, .done, .frame: break
    }
  }
}
