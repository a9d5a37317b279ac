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
    switch (style, self) {
    case (.title, .dark), (.selected, .dark), (.key, .dark), (.notice, .dark): (80, nil)
    case (.title, .light), (.selected, .light), (.key, .light), (.notice, .light): (24, nil)
    case (.title, .either), (.selected, .either), (.key, .either), (.notice, .either): (37, nil)
    case (.error, .dark): (210, nil)
    case (.error, .light): (124, nil)
    case (.error, .either): (160, nil)
    case (.warning, .dark): (215, nil)
    case (.warning, .light): (94, nil)
    case (.warning, .either): (172, nil)
    case (.done, .dark): (114, nil)
    case (.done, .light): (22, nil)
    case (.done, .either): (34, nil)
    case (.hint, .dark): (248, nil)
    case (.hint, .light): (240, nil)
    case (.disabled, .dark): (243, nil)
    case (.disabled, .light): (245, nil)
    case (.frame, .dark): (252, 236)
    case (.frame, .light): (236, 254)
    case (.focus, .dark): (231, 24)
    case (.focus, .light): (16, 153)
    case (.field, .dark): (254, 237)
    case (.field, .light): (16, 254)
    case (.button, .dark): (231, 239)
    case (.button, .light): (16, 252)
    case (.rule, .dark): (240, nil)
    case (.rule, .light): (250, nil)
    case (.rule, .either): (244, nil)
    default: (nil, nil)
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
