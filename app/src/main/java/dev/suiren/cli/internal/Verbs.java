package dev.suiren.cli.internal;

import java.util.Set;

/// The verbs this process knows before any home is opened.
final class Verbs {
  static final Set<String> COMMANDS =
      Set.of("ask", "search", "add", "glossary", "key", "link", "backup");

  static final String USAGE =
      """
      usage: ./suiren VERB …
        up [--port N] [--home DIR] [--docs DIR]     start, and print a link that signs the owner in
        ask [--docs DIR | --home DIR] [--audience A] [--json] QUESTION | --batch FILE
        search QUERY [--top N] [--docs DIR | --home DIR] [--audience A] [--json]
        add PATH… [--collection NAME] [--home DIR]  add files and folders
        glossary list | add TERM NAME… [--note TEXT] | remove TERM | import FILE | export
                                                    names that mean the same thing
        key NAME --audience A [--expires DAYS]      make an API key
        link [--home DIR]                           print a new sign-in link
        audit [stream] [--audience A] [--surface question | document | answer | tool]
                [--terms FILE] < LINES
                                                    inspect texts, one JSON object a line
        audit verify [--head HEAD] [--export FILE]  whether the ledger of decisions still stands
        audit doctor                                what an operator still lacks, and what is idle
        audit compare EPOCH EPOCH                   what makes two policy epochs different
        backup FILE, restore FILE [--home DIR]      save and bring back a home
        measure reading --data DIR --out FILE [--depth N] [--features FILE]
        measure ablation DIR... --out FILE [--targets FILE]
                                                    answer the questions of a data folder, then compare
        measure across --out FILE [--data DIR] [--page FILE]
                                                    ask in one language over documents in the other
        measure audit | unmask | pii | injection --data DIR --out FILE [--terms FILE] [--file NAME]
                [--clean DIR] [--audience A]        hold the audit against a data folder
        measure speed-audit [DIR...] [--seed N] [--seconds N] [--keep DIR]
                                                    how fast the audit reads, on made-up terms
        proof run CHECKS | shipped --base NAME | none [--repeat N] [--budget MONEY] [--out FILE]
                [--against FILE [--margin M] [--alpha P] [--stop-when-decided]]
                                                    put checks to a base, record and judge
        proof card [FORM=PATH…] --base NAME         what a base can do, in eight dimensions
        proof compare --a FILE --b FILE [--margin M] [--alpha P]
                                                    whether recorded scores lost a function
        proof power --a FILE --b FILE --effect E [--alpha P]
                                                    whether such a comparison would find a change
        proof effect --data FILE [--name N] [--out FILE.md | FILE.json]
                                                    what a scenario changed for those who use it
        check [--soak] [--no-install]               run every test
        bench [--quick] [--passages N]              measure speed and memory on this machine
        bench audit [--seconds N]                   speed of the audit, beside others
        bench scale [--vector-minutes N]            growth to a million passages, beside others
      audiences: staff, public, teens, children; --json also for add, glossary, key, link, backup, measure,
      proof, audit verify, doctor and compare\
      """;

  private Verbs() {}
}
