import Testing

@testable import NewsModel

@Suite struct TimestampTests {
  @Test(arguments: [
    (0, "1970-01-01T00:00:00Z"), (1_478_764_920_000, "2016-11-10T08:02:00Z"),
    (-1, "1969-12-31T23:59:59.999Z"),
    (951_782_400_250, "2000-02-29T00:00:00.250Z"), (-2_208_988_800_000, "1900-01-01T00:00:00Z"),
  ])
  func writesAndReadsRFC3339(_ milliseconds: Int64, _ text: String) {
    #expect(Timestamp(milliseconds: milliseconds).rfc3339 == text)
    #expect(Timestamp(rfc3339: text)?.milliseconds == milliseconds)
  }

  @Test func readsOffsetsAndDays() {
    #expect(Timestamp(rfc3339: "2026-11-10T09:02:00+01:00")?.rfc3339 == "2026-11-10T08:02:00Z")
    #expect(Timestamp(rfc3339: "2026-11-10 03:32:00.5-04:30")?.rfc3339 == "2026-11-10T08:02:00.500Z")
    #expect(Timestamp(rfc3339: "2026-11-10")?.rfc3339 == "2026-11-10T00:00:00Z")
  }

  @Test(arguments: [
    "", "2026", "2026-02-30", "2026-13-01", "2026-11-10T24:00:00Z", "2026-11-10T08:02:00",
    "2026-11-10T08:02Z",
    "2026-11-10T08:02:00.Z", "2026-11-10T08:02:00+0100", "éééééééééé",
  ])
  func refusesWhatIsNoTime(_ text: String) {
    #expect(Timestamp(rfc3339: text) == nil)
  }

  @Test func everyDayOfFourCenturiesComesBack() {
    for day in stride(from: -146_097, through: 146_097, by: 1) {
      let date = CivilDate(daysSince1970: day)
      #expect(date.daysSince1970 == day)
    }
    #expect(CivilDate(year: 2026, month: 11, day: 10).weekday == 2)
  }
}
