package import NewsModel

extension SQLiteStore {
  package func changeCounter() throws(StoreError) -> Int64 {
    try database.number("pragma data_version")
  }
  package func check() throws(StoreError) -> [SafeText] { [] }
}
