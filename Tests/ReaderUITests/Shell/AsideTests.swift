import Testing

@testable import ReaderUI

@Suite struct AsideTests {
  private struct Holder {
    @Aside var form: [Int]?
    @Shared var options = [1]
  }

  @Test func copiesGoTheirOwnWays() {
    var one = Holder(form: [1])
    var other = one
    other.form?.append(2)
    other.options.append(2)
    #expect(one.form == [1] && other.form == [1, 2])
    #expect(one.options == [1] && other.options == [1, 2])
    one.form = nil
    #expect(one.form == nil && one.form.isAbsent && other.form.isPresent)
    one.form = [3]
    #expect(one.form == [3] && other.form == [1, 2])
  }
}
