extension Migration {
  /// A row is there as long as fetches reach no feed at all.
  static let networkLoss = Migration(
    name: "network loss",
    script: """
      create table network_loss (id integer primary key check (id = 1), since_ms integer not null);
      """)
}
