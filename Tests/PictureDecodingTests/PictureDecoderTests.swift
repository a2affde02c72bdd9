import NewsModel
import PictureDecoding
import TestSupport
import Testing

/// Image files become small pictures, or nothing: never a crash, a hang or a flood of memory.
@Suite struct PictureDecoderTests {
  private func file(_ name: String) throws -> [UInt8] {
    try FileTree.read(BuiltProgram.packageRoot + "/Tests/PictureDecodingTests/Files/" + name)
  }

  @Test(arguments: ["ferry.jpg", "progressive.jpg", "ferry.png", "ferry.webp"])
  func aPictureIsBroughtDown(_ name: String) throws {
    let picture = try #require(PictureDecoder.picture(try file(name)))
    #expect(picture.width == 72 && picture.height == 45)
    let sky = picture.colour(5, 2)
    #expect(sky.blue > 200 && sky.red < 160, "\(sky)")
    let hull = picture.colour(36, 25)
    #expect(hull.red > 215 && hull.green > 215 && hull.blue > 200, "\(hull)")
    let funnel = picture.colour(32, 14)
    #expect(funnel.red > 180 && funnel.green < 110 && funnel.blue < 100, "\(funnel)")
    let water = picture.colour(3, 40)
    #expect(water.red < 60 && water.blue > 80, "\(water)")
  }

  @Test func whatIsClearIsWhiteAndASmallOneStaysAsItIs() throws {
    let picture = try #require(PictureDecoder.picture(try file("clear.png")))
    #expect(picture.width == 64 && picture.height == 40)
    #expect(picture.colour(2, 2) == Picture.Colour(red: 255, green: 0, blue: 0))
    #expect(picture.colour(60, 30) == Picture.Colour(red: 255, green: 255, blue: 255))
  }

  /// 900 megapixels in a kilobyte or two, and headers that say what is not so.
  @Test func sizesAreJudgedBeforeAnythingIsDecoded() throws {
    #expect(PictureDecoder.picture(try file("wide.png")) == nil)
    var jpeg = try file("ferry.jpg")
    let frame = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC0 })
    for (height, width) in [(0xFFFF, 0xFFFF), (4000, 4001), (1, 30000), (0, 0)] {
      jpeg.replaceSubrange(
        (frame + 5)..<(frame + 9),
        with: [height >> 8, height & 255, width >> 8, width & 255].map { UInt8($0) })
      #expect(PictureDecoder.picture(jpeg) == nil, "\(width)x\(height)")
    }
  }

  /// A few kilobytes that ask for thousands of passes over a large picture.
  @Test func passesAreCountedBeforehand() throws {
    var jpeg = try file("progressive.jpg")
    let frame = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xC2 })
    jpeg.replaceSubrange((frame + 5)..<(frame + 9), with: [15, 160, 15, 160])
    let scan = try #require(jpeg.indices.first { jpeg[$0] == 0xFF && jpeg[$0 + 1] == 0xDA })
    let passes = jpeg[scan...].dropLast(2)
    for _ in 0..<50 { jpeg.insert(contentsOf: passes, at: scan) }
    #expect(PictureDecoder.picture(jpeg) == nil)
  }

  @Test(arguments: ["ferry.jpg", "progressive.jpg", "ferry.png", "ferry.webp"])
  func damagedFilesGiveAPictureOrNone(_ name: String) throws {
    let whole = try file(name)
    for length in stride(from: 0, to: whole.count, by: max(1, whole.count / 120)) {
      check(PictureDecoder.picture(Array(whole.prefix(length))))
    }
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<300 {
      var damaged = whole
      for _ in 0..<Int.random(in: 1...12, using: &generator) {
        damaged[Int.random(in: 12..<whole.count, using: &generator)] = UInt8.random(
          in: 0...255, using: &generator)
      }
      check(PictureDecoder.picture(damaged))
    }
  }

  private func check(_ picture: Picture?) {
    guard let picture else { return }
    #expect(picture.pixels.count == 2 * picture.width * picture.height)
  }

  @Test func whatIsNoPictureGivesNone() {
    #expect(PictureDecoder.picture([]) == nil)
    #expect(PictureDecoder.picture(Array(repeating: 0xFF, count: 500)) == nil)
    #expect(
      PictureDecoder.picture(
        Array("<svg xmlns='http://www.w3.org/2000/svg'/>".utf8) + [UInt8](repeating: 32, count: 99)) == nil)
    #expect(PictureDecoder.picture(Array("RIFF".utf8) + [UInt8](repeating: 0, count: 400)) == nil)
  }
}
