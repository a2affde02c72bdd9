import NewsModel
import Testing

@testable import NewsImport

/// Pages as small sites make them: few names, tables for layout, line breaks for paragraphs.
@Suite struct SmallSiteTests {
  private func read(_ html: String) throws -> ParsedPage {
    try PageImporter.read(Array(html.utf8), facts: DocumentFacts())
  }

  private static let parish = """
    <html><head><title>Harvest supper a great success - Little Wending Parish News</title></head><body bgcolor="#ffffee">
    <center><font size="5">Little Wending Parish News</font></center><table width="100%" border=0><tr>
    <td width="150" valign="top"><a href="index.htm">Home</a><br><a href="news.htm">News</a><br><a href="hall.htm">Hall</a></td>
    <td valign="top"><font size="4"><b>Harvest supper a great success</b></font><br><br><font size="2" face="Arial">
    Last Saturday saw more than eighty villagers gather in the hall for the annual harvest supper, the largest number ever.
    <br><br>The vegetables came from the allotments behind the church, and Margaret once again made the apple pies.<br><br>
    After the meal Tom Ridley played his accordion, and the raffle raised &pound;312 for the roof.<br><br>
    Thank you to everybody who helped.</font></td></tr></table>
    <hr><center><font size=1>&copy; Little Wending Parish Council 2009 | <a href="mailto:a@b.example">Webmaster</a></font></center>
    </body></html>
    """

  @Test func lineBreaksAreParagraphsInATableForLayout() throws {
    let page = try read(Self.parish)
    #expect(page.title?.string == "Harvest supper a great success")
    #expect(page.body.blocks.count == 4)
    #expect(page.body.plainText.hasPrefix("Last Saturday saw"))
    #expect(page.body.plainText.hasSuffix("Thank you to everybody who helped."))
  }

  private static let ferry = """
    <!DOCTYPE html><html lang="en"><head><title>Ferry timetable changes from May | Isle Gazette</title></head><body>
    <div id="top"><div><a href="/">Isle Gazette</a></div><div><a href="/a">News</a> <a href="/b">Sport</a></div></div>
    <div id="c1"><div id="c2"><h1>Ferry timetable changes from May</h1><div>By Ewan Laird</div><div>3 April 2018</div>
    <div>The ferry company has announced that the morning sailing will leave half an hour earlier from the first of May.</div>
    <div>Islanders who work on the mainland had asked for an earlier boat, because the bus to town left before it came in.</div>
    <div>"It is a small change but it will make a big difference," said Morag Bain, who has run the petition since 2015.</div>
    <div>Freight bookings are not affected.</div><div>The full timetable:</div>
    <div><ul><li>Monday to Friday: 6.30, 9.15, 13.00</li><li>Sunday: 10.30, 16.00</li></ul></div></div>
    <div id="c3"><div>More news</div><div><a href="/1">School wins garden prize</a></div></div></div>
    <div id="f">Isle Gazette, Harbour Street. Tel 01234 567890</div></body></html>
    """

  @Test func shortLinesAndAListAtTheEndStay() throws {
    let page = try read(Self.ferry)
    let text = page.body.plainText
    #expect(text.contains("Freight bookings are not affected.\n\nThe full timetable:"))
    #expect(text.contains("Sunday: 10.30, 16.00"))
    #expect(!text.contains("More news") && !text.contains("Tel 01234"))
    #expect(page.byline?.string == "Ewan Laird")
    #expect(page.published?.rfc3339 == "2018-04-03T00:00:00Z")
  }

  private static let slate = """
    <html><head><title>Roofing slate by hand</title></head><body background="paper.gif"><blockquote>
    <h3 align=center>Roofing slate by hand</h3><p align=center>by Gwyn Parry
    <p>My grandfather split slate for forty years and never once, he said, used a saw for it.
    <p>The block is stood on its end. You look for the grain with the chisel, and you do not hit it hard, you ask it.
    <p>A good man made two hundred slates an hour. I have made eleven.
    <p><a href="slate2.html">Next: trimming</a> - <a href="index.html">Back to the index</a></blockquote></body></html>
    """

  @Test func anOldPageWithOpenParagraphsIsRead() throws {
    let page = try read(Self.slate)
    #expect(page.title?.string == "Roofing slate by hand")
    #expect(page.byline?.string == "Gwyn Parry")
    #expect(page.body.blocks.count == 3)
    #expect(page.body.plainText.hasSuffix("I have made eleven."))
  }

  private static let forum = """
    <html><head><title>Boiler loses pressure overnight - Home Heating Forum</title></head><body><div id="page-header">
    <h1><a href="/">Home Heating Forum</a></h1></div><div id="page-body">
    <h2 class="topic-title"><a href="t1">Boiler loses pressure overnight</a></h2><div class="pagination">3 posts</div>
    <div class="post"><div class="postbody"><p class="author">by <strong><a href="u1">dampdave</a></strong></p>
    <div class="content">Our combi loses about half a bar every night. No wet patches anywhere, and the pipe is dry.<br><br>
    I have topped it up every morning for two weeks now. What should I look at next?</div></div>
    <dl class="postprofile"><dt>dampdave</dt><dd>Posts: 4</dd></dl></div>
    <div class="post"><div class="postbody"><p class="author">by <strong><a href="u2">flueman</a></strong></p>
    <div class="content">Check the expansion vessel first. If the valve on it spits water when you press it, it has gone.</div>
    </div><dl class="postprofile"><dt>flueman</dt><dd>Posts: 1904</dd></dl></div>
    <div class="post"><div class="postbody"><p class="author">by <strong><a href="u1">dampdave</a></strong></p>
    <div class="content">It spat. A new vessel is on order and should be here by the weekend, thank you very much!</div></div>
    <dl class="postprofile"><dt>dampdave</dt><dd>Posts: 4</dd></dl></div></div></body></html>
    """

  @Test func aThreadHasItsOwnTitleAndNoProfiles() throws {
    let page = try read(Self.forum)
    #expect(page.title?.string == "Boiler loses pressure overnight")
    #expect(page.body.plainText.contains("Our combi loses"))
    #expect(page.body.plainText.contains("Check the expansion vessel"))
    #expect(page.body.plainText.hasSuffix("thank you very much!"))
    #expect(!page.body.plainText.contains("1904"))
  }

  private static let questions = """
    <html><head><title>Questions about the recycling centre | Melbury Town Council</title></head><body>
    <nav><a href=/>Home</a><a href=/b>Bins</a></nav><main><h1>Questions about the recycling centre</h1>
    <p>The centre opened on 3 May. These are the questions that residents ask most often.</p>
    <details><summary>Do I need to book a visit?</summary><p>No. Come whenever it is open; at weekends you may wait.</p></details>
    <div class="accordion"><div class="accordion-item"><h2 class="accordion-header"><button>What about paint?</button></h2>
    <div class="accordion-collapse collapse" style="display:none"><div class="accordion-body">Paint that has dried out goes into
    general waste. Liquid paint must be taken to the counter beside the weighbridge.</div></div></div>
    <div class="accordion-item"><h2 class="accordion-header"><button>Is there a limit on rubble?</button></h2>
    <div class="accordion-collapse collapse" style="display:none"><div class="accordion-body">Five bags a month for each
    household. Soil counts as rubble, turf as garden waste.</div></div></div></div></main></body></html>
    """

  @Test func answersThatUnfoldAreText() throws {
    let text = try read(Self.questions).body.plainText
    #expect(text.contains("What about paint?\n\nPaint that has dried out"))
    #expect(text.contains("Is there a limit on rubble?"))
    #expect(text.contains("Five bags a month"))
  }

  @Test func signsBehindHeadingsGo() throws {
    let page = try read(
      "<html><head><title>Installing the agent — Pigeon</title></head><body><div role=main><h1>Installing the agent"
        + "<a class=headerlink href=#a>¶</a></h1><p>The agent runs on every host that sends mail, and on no other.</p>"
        + "<h2>Steps<a class=headerlink href=#b>¶</a></h2><p>Unpack the archive, then run the installer as root, and "
        + "wait until it says that it is done.</p><p>Then start it.</p></div></body></html>")
    #expect(page.title?.string == "Installing the agent")
    #expect(!page.body.plainText.contains("¶"))
  }
}
