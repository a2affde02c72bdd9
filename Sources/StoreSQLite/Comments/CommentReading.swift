import NewsModel

/// Makes comments of rows, as one viewer may see them. The one place that decides who sees a text.
struct CommentReading {
  let article: ArticleID
  let viewer: ReaderID?
  let now: Timestamp
  /// Seconds.
  let editWindow: Int64
  /// A moderator at the desk sees every text.
  var isDesk = false

  /// Parameter 1 is the viewer.
  static let columns = """
    c.id, c.parent_id, c.depth, c.author_id, coalesce(a.name, c.author_name), a.uid, a.role, c.source,
      c.status, c.gone_why, v.body, c.created_ms, c.edited_ms, c.rev, c.like_count + c.source_likes,
      c.reply_count,
      exists (select 1 from reaction l where l.comment_id = c.id and l.reader_id = ?1),
      exists (select 1 from report r indexed by report_of_reader where r.comment_id = c.id and r.rev = c.rev
        and r.reporter_id = ?1 and r.reporter_id is not null and r.state <> 'withdrawn'),
      c.id > s.last_comment_id and c.author_id is not ?1,
      case
        when exists (select 1 from ignored i where i.reader_id = ?1 and i.ignored_id = c.author_id) then 2
        when exists (select 1 from hidden_comment h where h.reader_id = ?1 and h.comment_id = c.id) then 1
        else 0 end,
      c.featured_ms is not null,
      case when c.status = 'rejected' then (select m.reason from mod_action m
        where m.comment_id = c.id and m.to_status = 'rejected' order by m.id desc limit 1) end
    """

  static let joins = """
    join comment_rev v on v.comment_id = c.id and v.rev = c.rev
      left join reader a on a.id = c.author_id
      left join seen_thread s on s.reader_id = ?1 and s.thread_id = c.thread_id
    """

  static let columnCount: Int32 = 22

  /// nil for what the viewer must not even know of: a text of another that was never public.
  func comment(_ row: Row) -> Comment? {
    let status = row.status(8)
    let gone = row.isNull(9) ? nil : Comment.Gone(rawValue: row.string(9)) ?? .source
    let author: ReaderID? = row.optionalID(3)
    let isOwn = author != nil && author == viewer
    let isShown = gone == nil && (status.isPublic || isOwn || isDesk)
    if status == .held, !isShown, gone == nil { return nil }
    let isIgnored = !isDesk && row.flag(19)
    var comment = Comment(
      id: row.id(0), article: article, author: isShown || isDesk ? self.author(row) : CommentAuthor(name: ""),
      text: isShown && !isIgnored ? row.text(10) : "", created: row.time(11))
    comment.parent = row.optionalID(1)
    comment.depth = row.number(2)
    comment.status = status
    comment.gone = gone
    comment.isIgnored = isIgnored && isShown
    comment.isAuthorMuted = comment.isIgnored && row.number(19) == 2
    if isShown { addDetails(row, isOwn, &comment) }
    return comment
  }

  private func addDetails(_ row: Row, _ isOwn: Bool, _ comment: inout Comment) {
    comment.edited = row.optionalTime(12)
    comment.revision = row.number(13)
    comment.likes = row.number(14)
    comment.replies = row.number(15)
    comment.isLiked = row.flag(16)
    comment.isReported = row.flag(17)
    comment.isNew = row.flag(18) && comment.status.isPublic
    comment.isFeatured = row.flag(20)
    if isOwn || isDesk { comment.rejection = row.optionalText(21) }
    comment.isEditable = isOwn && isEditable(comment)
    if comment.isEditable { comment.editableUntil = comment.created.adding(seconds: editWindow) }
  }

  private func isEditable(_ comment: Comment) -> Bool {
    let isOpen = comment.status.isPublic || comment.status == .held
    return isOpen && comment.replies == 0 && now <= comment.created.adding(seconds: editWindow)
  }

  private func author(_ row: Row) -> CommentAuthor {
    let reader: ReaderID? = row.optionalID(3)
    let role = Reader.Role(rawValue: row.string(6)) ?? .reader
    let source = row.text(7)
    let isLocal = source == "local"
    return CommentAuthor(
      reader: reader, name: row.optionalText(4) ?? "",
      shortID: row.isNull(5) ? nil : SafeText(line: String(row.string(5).prefix(4))),
      origin: isLocal ? nil : "via \(source)", isStaff: role == .staff || role.mayModerate,
      isViewer: reader != nil && reader == viewer)
  }
}
