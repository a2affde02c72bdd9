import NewsModel

extension Reporting {
  /// Thousandths of a report. Staff weigh as many as the threshold; those who have a desk of their own to
  /// decide at weigh as anybody; a newcomer, and one who is mostly wrong, weigh less.
  func weight(of reporter: ReaderID) throws(StoreError) -> Int {
    let reader = try database.first("select \(Reader.columns) from reader r where r.id = ?", reporter) {
      Reader($0)
    }
    guard let reader else { return 0 }
    if reader.role == .staff { return 3000 }
    if reader.role.mayModerate { return 1000 }
    if try isMostlyWrong(reporter) { return 250 }
    return try isNewcomer(reader) ? 500 : 1000
  }

  private func isNewcomer(_ reader: Reader) throws(StoreError) -> Bool {
    if now < reader.joined.adding(seconds: 7 * 86_400) { return true }
    return try database.number(
      """
      select count(*) from (select 1 from comment where author_id = ?
        and status in ('published', 'approved') and gone_ms is null limit 2)
      """, reader.id) < 2
  }

  private func isMostlyWrong(_ reporter: ReaderID) throws(StoreError) -> Bool {
    try database.number(
      """
      select count(*) >= 5 and sum(state = 'dismissed') * 10 >= count(*) * 7 from (
        select state from report where reporter_id = ? and state in ('upheld', 'dismissed')
        order by created_ms desc limit 20)
      """, reporter) == 1
  }
}
