package import NewsModel

extension SafeText {
  /// What both programs say where nothing is followed.
  package static let noSubscriptions: SafeText =
    "there are no subscriptions; `broadsheet subscribe URL` adds one"
}
