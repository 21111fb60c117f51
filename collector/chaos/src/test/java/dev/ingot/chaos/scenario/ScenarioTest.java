package dev.ingot.chaos.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.ingot.chaos.program.Program;
import dev.ingot.chaos.scenario.Scenario.Harm;
import dev.ingot.chaos.scenario.Scenario.Need;
import dev.ingot.chaos.scenario.Theatre.Choice;
import dev.ingot.chaos.scenario.Theatre.Plan;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScenarioTest {
  private static final Program PLAIN = new Program("plain", List.of("x"), Map.of(), List.of());
  private static final Program STORING =
      new Program("storing", List.of("x"), Map.of(), List.of("otlp", "file_storage"));

  @ParameterizedTest
  @CsvSource({
    "no queue, NONE, false",
    "no queue, MEMORY, false",
    "no queue, UNSENT, false",
    "memory, NONE, false",
    "memory, MEMORY, true",
    "memory, UNSENT, true",
    "memory, BATCHES, false",
    "'memory, kept', MEMORY, true",
    "'memory, kept', UNSENT, false",
    "'memory, batch, kept', UNSENT, false",
    "'memory, batch', BATCHES, true",
    "persistent, MEMORY, false",
    "persistent, UNSENT, false",
    "persistent, BATCHES, false",
    "'persistent, batch', MEMORY, true",
    "'persistent, batch', UNSENT, false"
  })
  void onlyWhatStandsInMemoryMayBeLost(String layout, Harm harm, boolean mayLose) {
    Scenario scenario = new Scenario("x", "x", harm, Need.NOTHING, stage -> {});
    assertThat(scenario.mayLose(layout(layout))).isEqualTo(mayLose);
  }

  @Test
  void withTheBatchProcessorOnlyKillsAndOverflowMayLoseFromThePersistentQueue() {
    assertThat(losing("persistent")).isEmpty();
    assertThat(losing("persistent, batch"))
        .containsExactlyInAnyOrder("kill", "full", "disk-full", "torn");
  }

  @Test
  void aFaultOfTheStorageNeedsOneWhereItIsDone() {
    Scenario scenario = new Scenario("x", "x", Harm.MEMORY, Need.STORAGE, stage -> {});
    assertThat(Layout.ALL.stream().filter(scenario::fits).map(Layout::name))
        .containsExactly(
            "persistent",
            "persistent, batch",
            "no queue > persistent*",
            "persistent* > persistent",
            "persistent > persistent*");
  }

  @Test
  void theShortFormIsAFewScenarios() {
    Choice choice = new Choice(true, Set.of(), Set.of());
    assertThat(Theatre.plans(STORING, choice))
        .hasSize(12)
        .extracting(plan -> plan.layout().name())
        .containsOnly("memory", "memory, kept", "persistent", "persistent > persistent*");
  }

  @Test
  void inARowTheMarkedCollectorGoesThroughWhatIsGravest() {
    Choice choice =
        new Choice(false, Set.of(), Set.of("no queue* > persistent", "persistent > persistent*"));
    assertThat(Theatre.plans(STORING, choice))
        .extracting(
            plan -> plan.scenario().name(),
            plan -> plan.layout().name(),
            plan -> plan.layout().struckIndex())
        .containsExactly(
            tuple("kill", "no queue* > persistent", 1),
            tuple("stop", "no queue* > persistent", 1),
            tuple("cut", "no queue* > persistent", 1),
            tuple("kill", "persistent > persistent*", 0),
            tuple("stop", "persistent > persistent*", 0),
            tuple("cut", "persistent > persistent*", 0),
            tuple("torn", "persistent > persistent*", 0));
    assertThat(layouts(PLAIN, choice)).isEmpty();
  }

  @Test
  void whatNeedsMoreThanARowHasIsLeftOut() {
    Choice choice =
        new Choice(
            false, Set.of("clock", "certificates", "pause"), Set.of("no queue* > persistent"));
    assertThat(Theatre.plans(STORING, choice))
        .extracting(plan -> plan.scenario().name())
        .containsExactly("pause");
  }

  @Test
  void layoutsThatDifferLittleGoThroughAFewUnlessMoreAreNamed() {
    Set<String> layout = Set.of("memory, HTTP");
    assertThat(Theatre.plans(STORING, new Choice(false, Set.of(), layout))).hasSize(8);
    assertThat(Theatre.plans(STORING, new Choice(false, Set.of("slow"), layout))).hasSize(1);
    assertThat(Theatre.plans(STORING, new Choice(false, Set.of("slow"), Set.of())))
        .extracting(plan -> plan.layout().name())
        .containsExactly("no queue", "memory", "memory, batch", "persistent");
  }

  @Test
  void namesOfScenariosAndLayoutsAreSaid() {
    assertThat(Theatre.names())
        .startsWith("scenarios: none, kill, kill-backlog, pause, ")
        .contains("\nlayouts: no queue; memory; memory, HTTP; ")
        .endsWith("persistent* > persistent; persistent > persistent*");
  }

  @Test
  void whatACollectorHasNoPartsForIsLeftOut() {
    Choice choice = new Choice(false, Set.of(), Set.of());
    assertThat(layouts(PLAIN, choice)).noneMatch(name -> name.startsWith("persistent"));
    assertThat(layouts(STORING, choice)).anyMatch(name -> name.startsWith("persistent"));
    Program peer = new Program(Program.PEER, List.of("x"), Map.of(), STORING.parts());
    assertThat(layouts(STORING, choice)).contains("memory, kept", "memory, batch, kept");
    assertThat(layouts(peer, choice))
        .contains("persistent")
        .noneMatch(name -> name.endsWith("kept"));
  }

  @Test
  void scenariosAndLayoutsAreChosenByName() {
    Choice choice = new Choice(true, Set.of("slow"), Set.of("memory, batch"));
    assertThat(Theatre.plans(PLAIN, choice))
        .extracting(plan -> plan.scenario().name(), plan -> plan.layout().name())
        .containsExactly(tuple("slow", "memory, batch"));
  }

  private static List<String> layouts(Program program, Choice choice) {
    return Theatre.plans(program, choice).stream().map(plan -> plan.layout().name()).toList();
  }

  private static List<String> losing(String layout) {
    Predicate<Plan> loses = plan -> plan.scenario().mayLose(layout(layout));
    return Theatre.plans(STORING, new Choice(false, Set.of(), Set.of(layout))).stream()
        .filter(loses)
        .map(plan -> plan.scenario().name())
        .toList();
  }

  private static Layout layout(String name) {
    return Layout.ALL.stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow();
  }
}
