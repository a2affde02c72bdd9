import Console
import NewsModel

/// Notices, sanctions, the log and a reader's own as JSON.
extension JSONWriter {
  /// - Parameter isForDesk: whoever is sanctioned is not told by whom.
  mutating func fields(of sanction: Sanction, isForDesk: Bool = true) {
    field("kind", sanction.kind.rawValue)
    field("from", sanction.starts)
    field("until", sanction.ends)
    field("reason", sanction.reason)
    if isForDesk { field("moderator", sanction.moderator) }
    field("acknowledged", sanction.acknowledged)
    field("lifted", sanction.lifted)
  }

  mutating func fields(of notice: Notice) {
    field("id", notice.id.rawValue)
    field("kind", notice.kind.rawValue)
    field("created", notice.created)
    field("read", notice.isRead)
    field("article", notice.article?.rawValue)
    field("article_title", notice.articleTitle)
    field("comment", notice.comment?.rawValue)
    field("author", notice.author)
    field("text", notice.text)
    field("reason", notice.reason)
    field("until", notice.ends)
    field("sanction", notice.sanction?.rawValue)
    field("reference", notice.reference)
    field("outcome", notice.outcome?.rawValue)
    if notice.mayAppeal { field("may_appeal", true) }
    if notice.mustAcknowledge { field("must_acknowledge", true) }
  }

  mutating func fields(of entry: AuditEntry) {
    field("number", entry.number)
    field("at", entry.at)
    field("actor_kind", entry.actorKind)
    field("actor", entry.actor)
    field("action", entry.action)
    field("object", entry.object)
    field("detail", entry.detail)
    field("hash", entry.hash)
  }

  mutating func fields(of record: AuthorRecord) {
    field("joined", record.joined)
    field("comments", record.comments)
    field("rejected", record.rejected)
    field("sanctions", record.sanctions) { writer, sanction in writer.object { $0.fields(of: sanction) } }
  }

  mutating func fields(of all: Belongings) {
    field("name", all.reader.name)
    field("id", all.reader.shortID)
    field("role", all.reader.role.rawValue)
    field("joined", all.reader.joined)
    field("policy_version", all.reader.policyVersion)
    field("accounts", all.accounts)
    field("comments", all.comments) { writer, words in
      writer.object { object in
        object.field("id", words.comment.rawValue)
        object.field("article_title", words.article)
        object.field("status", words.status.rawValue)
        object.field("gone", words.gone?.rawValue)
        object.field("published", words.created)
        object.field("revisions", words.revisions)
      }
    }
    field("reports", all.reports) { writer, report in writer.object { $0.fields(of: report) } }
    field("sanctions", all.sanctions) { writer, sanction in
      writer.object { $0.fields(of: sanction, isForDesk: false) }
    }
    field("notices", all.notices) { writer, notice in writer.object { $0.fields(of: notice) } }
    field("drafts", all.drafts) { writer, draft in
      writer.object { object in
        object.field("id", draft.id)
        object.field("article", draft.target.article.rawValue)
        object.field("text", draft.text)
        object.field("saved", draft.saved)
      }
    }
    field("liked", all.liked) { $0.value($1.rawValue) }
    field("hidden", all.hidden) { $0.value($1.rawValue) }
    field("muted", all.muted)
    field("filters", all.filters)
    field("starred", all.starred)
    field("read", all.read)
  }
}
