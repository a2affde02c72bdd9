/// How a stranger becomes a reader; the operator's choice.
package enum JoinPolicy: Int64, CaseIterable, Sendable {
  /// Whoever chooses a name.
  case open = 0
  /// With a code that the operator has given out.
  case invitation = 1
  /// When somebody who runs the paper has agreed.
  case approval = 2

  package var word: SafeText {
    switch self {
    case .open: "open"
    case .invitation: "invitation"
    case .approval: "approval"
    }
  }
}

/// What sshd may be told of a key.
package enum Admission: Hashable, Sendable {
  case reader(ReaderID)
  case stranger
  /// The key was revoked, or its reader may not come in.
  case barred
}

/// What became of a stranger's wish.
package enum JoinOutcome: Hashable, Sendable {
  case joined(Reader)
  /// Asked for; somebody has to agree first.
  case awaiting(SafeText)
  case refused(JoinRefusal)
}

/// Why somebody is not let in, or a key not taken.
package enum JoinRefusal: Hashable, Sendable {
  case name(NameFault)
  case needsInvitation
  /// Not known, used or too old.
  case badCode
  case tooManyTries
  /// Seconds until the next may come from where this one has come from.
  case tooManyFromNetwork(wait: Int)
  case keyInUse
  case accountInUse
  case barred

  package var sentence: SafeText { Language.english(phrase) }

  package var phrase: Phrase {
    switch self {
    case .name(let fault): fault.phrase
    case .needsInvitation: "This paper takes new readers with an invitation: type its code."
    case .badCode: "That code is not known, was used, or is too old."
    case .tooManyTries: "Too many wrong codes. Try again in an hour."
    case .tooManyFromNetwork(let wait):
      .counted(
        (wait + 59) / 60, "Too many have tried from your network. Try again in a minute.",
        "Too many have tried from your network. Try again in \((wait + 59) / 60) minutes.")
    case .keyInUse: "That key belongs to a reader already."
    case .accountInUse: "That account belongs to a reader already."
    case .barred: "That key may not be used here."
    }
  }
}

/// Somebody who waits to be let in.
package struct JoinRequest: Hashable, Sendable {
  package var name: SafeText
  package var fingerprint: SafeText
  package var asked: Timestamp

  package init(name: SafeText, fingerprint: SafeText, asked: Timestamp) {
    self.name = name
    self.fingerprint = fingerprint
    self.asked = asked
  }
}
