package import Canvas
package import NewsModel

/// A stranger's first screen: a name to choose, or a code that makes their key another session's reader's.
package struct JoinDialog: Hashable, Sendable {
  package enum Field: Hashable, Sendable {
    case name
    case invitation
    case link

    var label: Phrase {
      switch self {
      case .name: "Name:"
      case .invitation: "Invitation:"
      case .link: "Code:"
      }
    }
  }

  package let policy: JoinPolicy
  /// Names that the paper keeps to itself.
  let reserved: [String]
  package private(set) var field = Field.name
  private var edits: [Field: LineEdit] = [:]
  /// What came of the last try.
  package private(set) var answer: Phrase?
  private var isAsking = false

  package init(_ policy: JoinPolicy, reserved: [String]) {
    self.policy = policy
    self.reserved = reserved
  }

  package var fields: [Field] { policy == .invitation ? [.name, .invitation, .link] : [.name, .link] }

  package func edit(_ field: Field) -> LineEdit { edits[field] ?? LineEdit() }

  package var introduction: Phrase {
    switch policy {
    case .open: "Choose a name to take part. Esc: only read."
    case .invitation: "Choose a name and type your invitation to take part. Esc: only read."
    case .approval: "Choose a name; you can take part once the paper has agreed. Esc: only read."
    }
  }

  package var explanation: Phrase {
    "Read here before, with another key? There, type :link, and the code that it shows below."
  }

  mutating func take(_ key: KeyPress) -> DialogAnswer {
    switch key {
    case .escape, .control("c"), .control("g"): return .closed
    case .down, .tab: turn(1)
    case .up, .backTab: turn(-1)
    case .enter: return isAsking ? .stays : entered()
    default:
      answer = nil
      _ = edits[field, default: LineEdit()].handle(key, width: .max)
    }
    return .stays
  }

  mutating func refuse(_ words: Phrase) {
    (answer, isAsking) = (words, false)
  }

  private mutating func turn(_ step: Int) {
    let place = fields.firstIndex(of: field) ?? 0
    field = fields[(place + step + fields.count) % fields.count]
  }

  private mutating func entered() -> DialogAnswer {
    if !edit(.link).isEmpty, field == .link || edit(.name).isEmpty { return linking() }
    let code = edit(.invitation)
    let invitation = SpokenCode(typed: code.text)
    if policy == .invitation, invitation == nil {
      return stay(JoinRefusal.needsInvitation.phrase, at: .invitation)
    }
    do throws(NameFault) {
      let name = try ReaderName(edit(.name).text, reserved: reserved)
      ask()
      return .join(name, invitation: invitation)
    } catch {
      _ = stay(error.phrase, at: .name)
      return error.isPretence ? .refusedName(error) : .stays
    }
  }

  private mutating func linking() -> DialogAnswer {
    guard let code = SpokenCode(typed: edit(.link).text) else {
      return stay("A code has eight letters and figures, such as K7QF-2MXW.", at: .link)
    }
    ask()
    return .link(code)
  }

  private mutating func ask() {
    (answer, isAsking) = ("Asking…", true)
  }

  private mutating func stay(_ words: Phrase, at field: Field) -> DialogAnswer {
    // A second Enter on an empty field goes on to it.
    self.field = field
    answer = words
    return .stays
  }
}
