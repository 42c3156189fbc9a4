package dev.suiren.glossary.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.suiren.glossary.Naming;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NameTableTest {
  private static NameTable table(String... entries) {
    return new NameTable(
        java.util.Arrays.stream(entries).map(entry -> List.of(entry.split(";"))).toList());
  }

  @Test
  void tellsTheOtherNamesOfWhatATextSays() {
    assertThat(table("PTO;年假;annual leave", "MX-3;三号线").in("三號線的員工有幾天ＰＴＯ？"))
        .containsExactly(
            new Naming("三号线", Set.of("mx-3")), new Naming("pto", Set.of("年假", "annual leave")));
  }

  @Test
  void takesTheLongerOfTwoNames() {
    NameTable table = table("leave;年假", "annual leave form;HR-2", "annual leave;PTO");
    assertThat(table.in("Where is the annual leave form?"))
        .containsExactly(new Naming("annual leave form", Set.of("hr-2")));
    assertThat(table.in("annual leave forms are one thing, annual leaves another"))
        .extracting(Naming::name)
        .containsExactly("annual leave form", "annual leave");
  }

  @Test
  void aNameOfTwoThingsBringsTheNamesOfBoth() {
    assertThat(table("PTO;年假", "PTO;取力器").in("pto"))
        .containsExactly(new Naming("pto", Set.of("年假", "取力器")));
  }

  @Test
  void tellsEachNameOnceAndNoMoreThanSixteen() {
    NameTable table =
        new NameTable(
            IntStream.range(10, 60).mapToObj(i -> List.of("name" + i, "other" + i)).toList());
    String all = String.join(" ", IntStream.range(10, 60).mapToObj(i -> "name" + i).toList());
    assertThat(table.in(all)).hasSize(16).first().extracting(Naming::name).isEqualTo("name10");
    assertThat(table.in("name10 name10 name10")).hasSize(1);
  }

  @Test
  void findsOneOfManyThatBeginAlike() {
    NameTable table =
        new NameTable(
            IntStream.range(0, 10_000)
                .mapToObj(i -> List.of("MX-" + i, i + "号线", "line no. " + i))
                .toList());
    assertThat(table.in("MX-7777 在哪里，MX-10000 呢，9号线呢？"))
        .extracting(Naming::name)
        .containsExactly("mx-7777", "9号线");
  }

  @Test
  void anEmptyTextOrGlossaryTellsNothing() {
    assertThat(table("PTO;年假").in("")).isEmpty();
    assertThat(table("PTO;年假").in("p")).isEmpty();
    assertThat(NameTable.EMPTY.in("PTO")).isEmpty();
  }
}
