import Canvas
import NewsModel

extension CommentSetter {
  /// Sets the line with the name, short id, age and likes; the answer is what did not fit on it.
  ///
  /// The rest belongs where the name begins, left of the bar of the text: no text can pass for it.
  mutating func header(of comment: Comment, _ marks: [(Phrase, Theme.Role)]) -> Flow? {
    let age = words.age(comment.created)
    let likes: SafeText? = comment.likes > 0 ? " \(comment.likes)" : nil
    let rightColumns = columns(age) + (likes.map { columns($0) + 3 } ?? 0)
    let room = typesetter.available - rightColumns - 1
    guard room >= columns(CommentMarks.shortIdentity(of: comment.author)) + 4 else {
      return narrowHeader(of: comment, age, marks)
    }
    let left = self.left(of: comment.author, room: room)
    let marked = left.followed(by: flow(marks, lead: "  "))
    let fits = CharacterWidth.columns(of: marked.text) <= room
    line(fits ? marked : left, age: age, likes: likes, rightColumns: rightColumns)
    return fits || marks.isEmpty ? nil : flow(marks, lead: "")
  }

  private mutating func narrowHeader(
    of comment: Comment, _ age: SafeText, _ marks: [(Phrase, Theme.Role)]
  ) -> Flow {
    typesetter.set(left(of: comment.author, room: typesetter.available))
    let likes: [(Phrase, Theme.Role)] = comment.likes > 0 ? [(.likes(comment.likes), .commentMeta)] : []
    return flow([("\(age)", .commentMeta)] + likes + marks, lead: "")
  }

  private func left(of author: CommentAuthor, room: Int) -> Flow {
    let whole = CommentMarks.name(of: author)
    let full = CommentMarks.identity(of: author)
    let fits = min(40, columns(whole)) + columns(full) <= room
    let identity = fits ? full : CommentMarks.shortIdentity(of: author)
    let name = whole.cut(toColumns: max(3, min(40, room - columns(identity))))
    let role: Theme.Role =
      author.isStaff ? .commentStaff : author.isViewer ? .commentAuthorOwn : .commentAuthor
    var flow = Flow(name, Ink(role, style: .strong))
    flow.part()
    flow.append(identity, Ink(.commentMeta))
    return flow
  }

  private func flow(_ marks: [(Phrase, Theme.Role)], lead: SafeText) -> Flow {
    var flow = Flow()
    flow.part()
    for (index, mark) in marks.enumerated() {
      flow.append(index == 0 ? lead : ", ", Ink(.commentMeta))
      flow.append(SafeText(line: language(mark.0).string), Ink(mark.1))
    }
    return flow
  }

  private mutating func line(_ left: Flow, age: SafeText, likes: SafeText?, rightColumns: Int) {
    let text = typesetter.add(left)
    let right = Flow(age, Ink(.commentMeta))
    let rightText = typesetter.add(right, isSearchable: false)
    let likesFlow = Flow(likes ?? "", Ink(.commentMeta))
    let likesText = likes == nil ? rightText : typesetter.add(likesFlow, isSearchable: false)
    typesetter.line { setter in
      setter.append(left, text, 0..<left.text.utf8.count, column: setter.textColumn)
      let column = max(setter.textColumn, setter.textColumn + setter.available - rightColumns)
      setter.append(right, rightText, 0..<right.text.utf8.count, column: column)
      guard likes != nil else { return }
      let heart = column + CharacterWidth.columns(of: right.text) + 2
      setter.append(.heart, column: heart, .commentMeta)
      setter.append(likesFlow, likesText, 0..<likesFlow.text.utf8.count, column: heart + 1)
    }
  }

  private func columns(_ text: SafeText) -> Int { CharacterWidth.columns(of: text.string) }
}

extension Flow {
  fileprivate func followed(by other: Flow) -> Flow {
    var result = self
    result.append(other)
    return result
  }
}
