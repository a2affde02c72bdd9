package import NewsModel

extension SQLiteStore { package func check() throws(StoreError) -> [SafeText] { [] } }
extension SQLiteStore: Store {}
