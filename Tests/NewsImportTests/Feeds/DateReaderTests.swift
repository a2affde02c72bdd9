import NewsModel
import Testing

@testable import NewsImport

@Suite struct DateReaderTests {
  /// What is read in one go is read as the reader of words and numbers reads it.
  @Test func theUsualFormIsReadAsEveryOther() {
    let parts: [[String]] = [
      ["Mon, ", "tue, ", "Sun, ", "", "Mo, ", "Mon "], ["1", "09", "31", "32", "0", "123"],
      [" Jan ", " sep ", " Dec ", " Sept ", " May  ", "-Feb-"], ["2026", "1999", "26", "0999"],
      [" 08:02:00", " 23:59", " 24:00:00", " 8:02:00", " 08:61:00", " 08:02:60", "T08:02:00"],
      [" GMT", " UTC", " +0100", " -1130", " EST", " +01:00", " +1", "", " Z", " +9900", " GMT "],
    ]
    var read = 0
    for number in stride(from: 0, to: 66_528, by: 13) {
      var rest = number
      var text = ""
      for part in parts {
        text += part[rest % part.count]
        rest /= part.count
      }
      let bytes = Array(text.utf8)
      guard let moment = MailDate.read(bytes) else { continue }
      var scan = DateScan(bytes)
      #expect(moment == scan.read(), "\(text)")
      read += 1
    }
    #expect(read > 30)
    let moment = MailDate.read(Array("Tue, 10 Nov 2026 08:02:00 GMT".utf8))
    #expect(moment == Timestamp(rfc3339: "2026-11-10T08:02:00Z"))
    #expect(MailDate.read(Array("Tue, 10 Nov 2026 08:02:00 +0100 x".utf8)) == nil)
  }

  @Test(arguments: [
    ("Thu, 01 Jan 2004 19:48:21 GMT", "2004-01-01T19:48:21Z"),
    ("Thu, 01 Jan 04 19:48 EST", "2004-01-02T00:48:00Z"),
    ("1 Jan 2004", "2004-01-01T00:00:00Z"),
    ("Thu,  5 Apr 2012 10:00:00 GMT", "2012-04-05T10:00:00Z"),
    ("Mon, 26 January 2004 16:31:00 AT", "2004-01-26T20:31:00Z"),
    ("Mon, 26 January 2004 16:31:00 M", "2004-01-26T04:31:00Z"),
    ("Wed, 19 Aug 2009 18:28:00 Etc/GMT", "2009-08-19T18:28:00Z"),
    ("Wed, 19 Feb 2012 22:40:00 GMT-01:01", "2012-02-19T23:41:00Z"),
    ("Mon, 13 Feb, 2012 06:28:00 UTC", "2012-02-13T06:28:00Z"),
    ("Thu Jan  1 19:48:21 2004", "2004-01-01T19:48:21Z"),
    ("Fri, Jun 26 2026 10:04:03 AM", "2026-06-26T10:04:03Z"),
    ("Fri, 2006/09/15 08:19:53 EDT", "2006-09-15T12:19:53Z"),
    ("8/21/2018 9:00:00 AM", "2018-08-21T09:00:00Z"),
    ("5 November 2025 - 09:01", "2025-11-05T09:01:00Z"),
    ("Mi, 21.04.2021 - 15:26", "2021-04-21T15:26:00Z"),
    ("Aug 15, 2019", "2019-08-15T00:00:00Z"),
    ("Nov 10th 2021, 10:27 AM", "2021-11-10T10:27:00Z"),
    ("10:27, 10 Nov 2021", "2021-11-10T10:27:00Z"),
    ("12 Nov 2021 12:05 a.m.", "2021-11-12T00:05:00Z"),
    ("Wed, 09 Jun 2010 09:00:00 JST", "2010-06-09T00:00:00Z"),
    ("Fri Nov 05 2021 10:00:00 GMT+0100 (Central European Standard Time)", "2021-11-05T09:00:00Z"),
    ("2017-08-01 13:55:44.364419679 +0200 CEST", "2017-08-01T11:55:44Z"),
    ("2010-11-17 08:40:07-05:00", "2010-11-17T13:40:07Z"),
    ("2010-05-28T21:03:38+12:45", "2010-05-28T08:18:38Z"),
    ("2003-12-31T10:14:55.25Z", "2003-12-31T10:14:55Z"),
    ("2003", "2003-01-01T00:00:00Z"), ("2003-12", "2003-12-01T00:00:00Z"),
    ("20031231", "2003-12-31T00:00:00Z"), ("2003-335", "2003-12-01T00:00:00Z"),
    ("03335", "2003-12-01T00:00:00Z"), ("-0312", "2003-12-01T00:00:00Z"),
    ("-03-12", "2003-12-01T00:00:00Z"), ("031231", "2003-12-31T00:00:00Z"),
    ("2008-12-30T13", "2008-12-30T13:00:00Z"), ("2008-W01-2", "2008-01-01T00:00:00Z"),
    ("20081230T130405Z", "2008-12-30T13:04:05Z"), ("1968-07-03", "1968-07-03T00:00:00Z"),
    ("2004년 05월 28일  01:31:15", "2004-05-28T01:31:15Z"),
    ("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"),
    ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
    ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
    ("1er décembre 2020 à 14h30", "2020-12-01T14:30:00Z"),
    ("12 марта 2019, 08:15", "2019-03-12T08:15:00Z"),
    ("Sat, 31 Dec 2016 23:59:60 GMT", "2016-12-31T23:59:59Z"),
    ("19:48:21 01-Jan-2004", "2004-01-01T19:48:21Z"),
    ("1541376000", "2018-11-05T00:00:00Z"),
  ])
  func readsWhatFeedsWrite(text: String, moment: String) {
    #expect(DateReader.read(text)?.rfc3339 == moment)
  }

  @Test(arguments: [
    "", "yesterday", "Sun, 99 Jun 2009 12:00:00 GMT", "Sun, 31 Feb 2009 12:00:00 GMT", "32/13/2009", "12",
    "0001-01-01T00:00:00Z", "Tue, 01 Cow 2009", "2009-02-30", "25:61", "Jan", "2009-366", "10 Nov",
    "Mon, 1 Jun 2009 26:00:00 GMT", "-", "+-+-", "::::", "T", "2 hours ago",
    "In 2009 the five of them went to the sea and saw that it was good",
  ])
  func inventsNone(text: String) {
    #expect(DateReader.read(text) == nil)
  }
}
