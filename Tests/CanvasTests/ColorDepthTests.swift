import Canvas
import Testing

@Suite struct ColorDepthTests {
  @Test func namesTheNearestColour() {
    #expect(ColorDepth.none.nearest(.rgb(1, 2, 3)) == .terminal)
    #expect(ColorDepth.eight.nearest(.rgb(200, 10, 10)) == .palette(1))
    #expect(ColorDepth.eight.nearest(.palette(12)) == .palette(4))
    #expect(ColorDepth.sixteen.nearest(.rgb(255, 5, 5)) == .palette(9))
    #expect(ColorDepth.palette.nearest(.rgb(255, 0, 0)) == .palette(196))
    #expect(ColorDepth.palette.nearest(.rgb(128, 128, 128)) == .palette(244))
    #expect(ColorDepth.palette.nearest(.palette(3)) == .palette(3))
    #expect(ColorDepth.direct.nearest(.rgb(1, 2, 3)) == .rgb(1, 2, 3))
    #expect(ColorDepth.direct.nearest(.palette(196)) == .rgb(255, 0, 0))
    for depth in ColorDepth.allCases { #expect(depth.nearest(.terminal) == .terminal) }
  }

  @Test func everyPaletteColourFitsEveryDepth() {
    for index in UInt8.min...UInt8.max {
      for (depth, count) in [(ColorDepth.eight, 8), (.sixteen, 16)] {
        guard case .palette(let near) = depth.nearest(.palette(index)) else {
          Issue.record("\(index) became no colour")
          continue
        }
        #expect(near < count)
      }
      let wide = ColorDepth.direct.nearest(.palette(index))
      if index >= 16 {
        #expect(ColorDepth.palette.nearest(wide) == .palette(index) || index == 16 || index >= 231)
      }
    }
  }

  @Test func textNeverBecomesInvisible() {
    let grey = Style(foreground: .rgb(20, 20, 20), background: .rgb(5, 5, 5))
    let near = ColorDepth.eight.nearest(grey)
    #expect(near.foreground != near.background)
    let light = ColorDepth.eight.nearest(
      Style(foreground: .rgb(220, 220, 220), background: .rgb(240, 240, 240)))
    #expect(light.background == .palette(7) && light.foreground == .palette(0))
  }
}
