extension Migration {
  /// The list by discussion, and of one site, walked as the list by time is: no page of either is sorted.
  static let listOrders = Migration(
    name: "list orders",
    script: """
      create index article_discussed on article(comment_count desc, order_key desc) where comment_count > 0;
      create index article_site on article(site, order_key) where site is not null;
      """)
}
