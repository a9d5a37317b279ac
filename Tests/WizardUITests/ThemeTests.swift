import Testing

@testable import WizardUI

@Suite struct ThemeTests {
  @Test(arguments: [
    ("15;0", Theme.dark), ("0;15", .light), ("0;default;15", .light), ("12;8", .dark), ("0;7", .light),
    ("15;default", .either), ("", .either), ("x", .either),
  ])
  func `COLORFGBG selects the theme`(variable: String, theme: Theme) {
    #expect(Theme(backgroundIn: variable) == theme)
    #expect(Theme(backgroundIn: nil) == .either)
  }

  @Test(arguments: [
    ("rgb:0000/0000/0000", Theme.dark), ("rgb:ffff/ffff/ffff", .light), ("rgb:1c/1c/1c", .dark),
    ("rgb:fdfd/f6f6/e3e3", .light), ("rgb:00/2b/36", .dark), ("rgb:0000/ffff/0000", .light),
  ])
  func `a terminal's reply selects the theme`(answer: String, theme: Theme) {
    #expect(Theme(answer: answer) == theme)
  }

  @Test(arguments: ["", "rgb:", "rgb:1/2", "rgb:x/y/z", "rgb:00000/0/0", "#ffffff"])
  func `an invalid reply is ignored`(answer: String) {
    #expect(Theme(answer: answer) == nil)
  }

  @Test func `without colours every look is one that a plain terminal shows`() {
    for style in Style.allCases {
      let look = Theme.dark.look(style, colors: 0)
      #expect(look.foreground == nil && look.background == nil)
      #expect(look == Theme.light.look(style, colors: 2))
    }
    // What differs in meaning differs without colour, where no sign is beside it.
    #expect(Theme.either.look(.focus, colors: 0).isReverse)
    #expect(Theme.either.look(.selected, colors: 0).isUnderlined)
  }

  @Test(arguments: Theme.allCases)
  func `eight colours are enough, and yellow is never put on a light background`(theme: Theme) {
    for style in Style.allCases {
      let look = theme.look(style, colors: 8)
      #expect(look.foreground.map { (0..<8).contains($0) } ?? true)
      #expect(look.foreground != 3 || theme == .dark)
      // Only a known background may be painted over.
      #expect(theme != .either || theme.look(style, colors: 256).background == nil)
    }
  }

  @Test(arguments: [(Theme.dark, 0x1C), (Theme.dark, 0), (.light, 0xFF), (.light, 0xF0)])
  func `every text stands out from its background by four and a half to one`(theme: Theme, grey: Int) {
    for style in Style.allCases where ![.disabled, .rule].contains(style) {
      let look = theme.look(style, colors: 256)
      let own = luminance(theme == .dark ? (0xE4, 0xE4, 0xE4) : (0x10, 0x10, 0x10))
      let front = look.foreground.map { luminance(components($0)) } ?? own
      let back = look.background.map { luminance(components($0)) } ?? luminance((grey, grey, grey))
      let contrast = (max(front, back) + 0.05) / (min(front, back) + 0.05)
      #expect(contrast >= 4.5, "\(style): \(contrast)")
    }
  }

  /// What the 256 colours are from 16 on: a cube of six to a side, then greys.
  private func components(_ color: Int) -> (Int, Int, Int) {
    if color >= 232 {
      let grey = 8 + (color - 232) * 10
      return (grey, grey, grey)
    }
    let steps = [0, 95, 135, 175, 215, 255]
    let screen = color - 16
    return (steps[screen / 36], steps[screen / 6 % 6], steps[screen % 6])
  }

  /// The relative luminance of WCAG 2.
  private func luminance(_ color: (Int, Int, Int)) -> Double {
    func linear(_ value: Int) -> Double {
      let share = Double(value) / 255
      // The curve of sRGB, near enough for a threshold.
      return share * share * (0.68 * share.squareRoot() + 0.32)
    }
    return 0.2126 * linear(color.0) + 0.7152 * linear(color.1) + 0.0722 * linear(color.2)
  }
}
