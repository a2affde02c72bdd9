import CGumbo

/// The memory that reading pages takes.
package enum PageMemory {
  /// Keeps up to 16 MB for the next page, in a process that reads many; to be called once, at its start.
  package static func keepBetweenPages() { news_gumbo_keep_memory() }
}
