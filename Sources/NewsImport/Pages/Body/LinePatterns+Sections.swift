extension LinePatterns {
  private static let questionHeads = [
    "faq", "frequently asked", "common questions", "questions and answers", "people also ask", "q&a",
    "häufig gestellte fragen", "häufige fragen", "fragen und antworten", "questions fréquentes",
    "foire aux questions", "questions fréquemment posées", "preguntas frecuentes", "domande frequenti",
    "perguntas frequentes", "veelgestelde vragen", "vanliga frågor", "ofte stilte spørsmål",
    "ofte stillede spørgsmål", "usein kysyt", "najczęściej zadawane pytania", "často kladené",
    "gyakori kérdések", "sıkça sorulan sorular", "часто задаваемые вопросы", "поширені запитання",
    "συχνές ερωτήσεις", "よくある質問", "자주 묻는 질문", "常见问题", "常見問題",
  ]

  /// A heading of questions with their answers.
  static func headsQuestions(_ line: String) -> Bool { questionHeads.contains { line.holds($0) } }

  private static let referenceHeads: LineTable = [
    "reference", "references", "reference list", "bibliography", "works cited", "literature cited",
    "citation",
    "citations", "sources", "notes", "footnotes", "endnotes", "literaturverzeichnis", "einzelnachweise",
    "quellen", "quellenverzeichnis", "références", "bibliographie", "notes et références", "referencias",
    "bibliografía", "riferimenti", "bibliografia", "note", "referências", "bronnen", "referenties",
    "källor", "referenser", "referanser", "referencer", "kilder", "viitteet", "lähteet", "przypisy",
    "źródła", "литература", "источники", "примечания", "джерела", "примітки", "参考文献", "參考文獻",
    "참고문헌", "脚注", "出典", "kaynakça", "kaynaklar",
  ]

  /// A heading of a list of works, numbered or not.
  static func headsReferences(_ line: String) -> Bool {
    let bytes = line.utf8.drop { !isLetter($0) }
    guard let end = bytes.lastIndex(where: isLetter) else { return false }
    return referenceHeads.contains(String(line[bytes.startIndex...end]))
  }

  private static func isLetter(_ byte: UInt8) -> Bool { byte >= 0x80 || (byte | 0x20) &- 0x61 < 26 }
}
