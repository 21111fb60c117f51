package dev.ingot.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.ByteString;
import com.google.protobuf.Message;
import com.google.protobuf.UnknownFieldSet;
import dev.ingot.telemetry.oracle.Items;
import dev.ingot.telemetry.oracle.Oracle;
import dev.ingot.telemetry.oracle.RandomRequests;
import dev.ingot.telemetry.oracle.Reversed;
import io.opentelemetry.proto.collector.profiles.v1development.ExportProfilesServiceRequest;
import io.opentelemetry.proto.common.v1.AnyValue;
import io.opentelemetry.proto.common.v1.KeyValue;
import io.opentelemetry.proto.profiles.v1development.Function;
import io.opentelemetry.proto.profiles.v1development.KeyValueAndUnit;
import io.opentelemetry.proto.profiles.v1development.Line;
import io.opentelemetry.proto.profiles.v1development.Location;
import io.opentelemetry.proto.profiles.v1development.Profile;
import io.opentelemetry.proto.profiles.v1development.ProfilesDictionary;
import io.opentelemetry.proto.profiles.v1development.ResourceProfiles;
import io.opentelemetry.proto.profiles.v1development.Sample;
import io.opentelemetry.proto.profiles.v1development.Stack;
import io.opentelemetry.proto.resource.v1.Resource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** One dictionary for all: what is put together and cut keeps what its indices mean. */
class ProfilesTest {
  private static final UnknownFieldSet UNKNOWN =
      UnknownFieldSet.newBuilder()
          .addField(900, UnknownFieldSet.Field.newBuilder().addVarint(7).build())
          .build();

  @Test
  void oneSegmentStaysAsItCame() throws Exception {
    byte[] bytes = request("main", 3).toByteArray();
    Profiles profiles = Signal.PROFILES.decode(bytes, RequestMetadata.NONE);
    assertThat(profiles.itemCount()).isEqualTo(3);
    assertThat(Signal.PROFILES.concat(List.of(Signal.PROFILES.empty(), profiles)).segments())
        .containsExactly(new Segment(bytes, 0, bytes.length, 3, true));
  }

  @Test
  void severalSegmentsBecomeOneRequest() throws Exception {
    Profiles both = concat(request("main", 2), request("work", 1));

    assertThat(both.segments()).hasSize(1);
    assertThat(both).hasToString("profiles[3 profile samples, " + both.byteSize() + " bytes]");
    assertThat(seen(both).getResourceProfilesCount()).isEqualTo(2);
    assertThat(functions(seen(both))).containsExactly("main", "main", "work");
  }

  @Test
  void equalEntriesAreKeptOnce() throws Exception {
    ProfilesDictionary twice = seen(concat(request("main", 1), request("main", 1))).getDictionary();
    assertThat(twice.getStringTableList()).containsExactly("", "main");
    assertThat(twice.getFunctionTableCount()).isEqualTo(2);
    assertThat(twice.getLocationTableCount()).isEqualTo(2);
    assertThat(twice.getStackTableCount()).isEqualTo(2);
  }

  @Test
  void theFirstEntryOfEachTableMeansNothing() throws Exception {
    ProfilesDictionary merged =
        seen(concat(request("main", 1), ExportProfilesServiceRequest.getDefaultInstance(), none()))
            .getDictionary();
    merged
        .getAllFields()
        .forEach(
            (table, entries) -> {
              Object first = ((List<?>) entries).get(0);
              assertThat(first instanceof Message m ? m.getSerializedSize() : "".length()).isZero();
            });
    assertThat(merged.getAllFields()).hasSize(7);
  }

  @Test
  void anIndexBehindItsTablePointsAtNothingInTheMergedOne() throws Exception {
    ExportProfilesServiceRequest dangling =
        none(Sample.newBuilder().setStackIndex(1).setLinkIndex(-1).addAttributeIndices(9));
    ExportProfilesServiceRequest merged = seen(concat(request("main", 1), dangling));
    assertThat(samples(merged).get(1))
        .isEqualTo(
            Sample.newBuilder().setStackIndex(0).setLinkIndex(0).addAttributeIndices(0).build());
  }

  @Test
  void anEntryThatGoWritesWithEmptyMessagesIsNothing() throws Exception {
    ExportProfilesServiceRequest.Builder go =
        none(Sample.newBuilder().addAttributeIndices(0)).toBuilder();
    go.getDictionaryBuilder()
        .addAttributeTable(
            KeyValueAndUnit.newBuilder().setValue(AnyValue.getDefaultInstance()).build());
    ExportProfilesServiceRequest merged = seen(concat(go.build(), go.build()));
    assertThat(merged.getDictionary().getAttributeTableCount()).isEqualTo(1);
  }

  @Test
  void attributesWhoseKeysAndValuesAreIndicesAreCountedAnew() throws Exception {
    ExportProfilesServiceRequest.Builder indexed = request("host.name", 1).toBuilder();
    indexed.getDictionaryBuilder().addStringTable("srv-1");
    indexed
        .getResourceProfilesBuilder(0)
        .setResource(
            Resource.newBuilder()
                .addAttributes(
                    KeyValue.newBuilder()
                        .setKeyStrindex(1)
                        .setValue(AnyValue.newBuilder().setStringValueStrindex(2))));
    ExportProfilesServiceRequest merged = seen(concat(request("main", 1), indexed.build()));
    KeyValue attribute = merged.getResourceProfiles(1).getResource().getAttributes(0);
    assertThat(text(merged, attribute.getKeyStrindex())).isEqualTo("host.name");
    assertThat(text(merged, attribute.getValue().getStringValueStrindex())).isEqualTo("srv-1");
  }

  @Test
  void unknownFieldsOfTheRequestAndTheDictionarySurvive() throws Exception {
    ExportProfilesServiceRequest.Builder odd = request("main", 2).toBuilder();
    odd.setUnknownFields(UNKNOWN);
    odd.getDictionaryBuilder().setUnknownFields(UNKNOWN);
    odd.getDictionaryBuilder().getFunctionTableBuilder(1).setUnknownFields(UNKNOWN);

    ExportProfilesServiceRequest merged = seen(concat(request("work", 1), odd.build()));

    assertThat(merged.getUnknownFields()).isEqualTo(UNKNOWN);
    assertThat(merged.getDictionary().getUnknownFields()).isEqualTo(UNKNOWN);
    assertThat(merged.getDictionary().getFunctionTable(2).getUnknownFields()).isEqualTo(UNKNOWN);
  }

  @Test
  void anyNumberOfRequestsInAnyOrderOfFieldsKeepTheirItems() throws Exception {
    RandomRequests requests = new RandomRequests(31, true);
    for (int round = 0; round < 100; round++) {
      List<Profiles> parts = new ArrayList<>();
      List<List<Object>> items = new ArrayList<>();
      for (int count = round % 5; count >= 0; count--) {
        Message request = requests.next(Signal.PROFILES);
        byte[] bytes = Reversed.of(Signal.PROFILES.requestType(), request.toByteArray());
        parts.add(Signal.PROFILES.decode(bytes, RequestMetadata.NONE));
        items.addAll(Items.of(request));
      }
      Profiles all = Signal.PROFILES.concat(parts);
      assertThat(Items.of(seen(all))).isEqualTo(items);
      assertThat(all.itemCount()).isEqualTo(items.size());
      assertIsCanonical(all);
    }
  }

  private static void assertIsCanonical(Profiles profiles) throws Exception {
    byte[] bytes = profiles.toByteArray();
    Profiles again = Signal.PROFILES.decode(bytes, RequestMetadata.NONE);
    assertThat(again.segments()).allMatch(segment -> segment.buffer() == bytes);
  }

  @Test
  void aPartHasOnlyWhatItRefersTo() throws Exception {
    Profiles both = concat(request("main", 2), request("work", 2));
    List<Profiles> parts = Signal.PROFILES.split(both, 2);
    assertThat(parts).hasSize(2);
    assertThat(seen(parts.get(0)).getDictionary().getStringTableList()).containsExactly("", "main");
    assertThat(seen(parts.get(1)).getDictionary().getStringTableList()).containsExactly("", "work");
  }

  @Test
  void aCutProfileKeepsItsFieldsInBothParts() throws Exception {
    ExportProfilesServiceRequest.Builder request = request("main", 2).toBuilder();
    ByteString id =
        ByteString.copyFrom(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 1, 2, 3, 4, 5, 6, 7, 8});
    request
        .getResourceProfilesBuilder(0)
        .getScopeProfilesBuilder(0)
        .getProfilesBuilder(0)
        .setProfileId(id);
    List<Profiles> parts =
        Signal.PROFILES.split(
            Signal.PROFILES.decode(request.build().toByteArray(), RequestMetadata.NONE), 1);
    assertThat(parts).hasSize(2);
    for (Profiles part : parts) {
      Profile profile = seen(part).getResourceProfiles(0).getScopeProfiles(0).getProfiles(0);
      assertThat(profile.getProfileId()).isEqualTo(id);
      assertThat(profile.getSamplesCount()).isEqualTo(1);
    }
  }

  @Test
  void manySmallPartsOfALargeDictionaryTakeLinearTime() throws Exception {
    ExportProfilesServiceRequest.Builder request = request("main", 20_000).toBuilder();
    request.getDictionaryBuilder().addAllStringTable(Collections.nCopies(100_000, "unused"));
    Profiles profiles = Signal.PROFILES.decode(request.build().toByteArray(), RequestMetadata.NONE);
    assertThat(Signal.PROFILES.split(profiles, 1)).hasSize(20_000);
  }

  private static Profiles concat(ExportProfilesServiceRequest... requests) throws Exception {
    List<Profiles> parts = new ArrayList<>();
    for (ExportProfilesServiceRequest request : requests) {
      parts.add(Signal.PROFILES.decode(request.toByteArray(), RequestMetadata.NONE));
    }
    return Signal.PROFILES.concat(parts);
  }

  private static ExportProfilesServiceRequest seen(Profiles profiles) {
    return (ExportProfilesServiceRequest) Oracle.parse(profiles);
  }

  private static List<Sample> samples(ExportProfilesServiceRequest request) {
    return request.getResourceProfilesList().stream()
        .flatMap(resource -> resource.getScopeProfilesList().stream())
        .flatMap(scope -> scope.getProfilesList().stream())
        .flatMap(profile -> profile.getSamplesList().stream())
        .toList();
  }

  private static List<String> functions(ExportProfilesServiceRequest request) {
    ProfilesDictionary all = request.getDictionary();
    return samples(request).stream()
        .map(sample -> all.getStackTable(sample.getStackIndex()).getLocationIndices(0))
        .map(location -> all.getLocationTable(location).getLines(0).getFunctionIndex())
        .map(function -> text(request, all.getFunctionTable(function).getNameStrindex()))
        .toList();
  }

  private static String text(ExportProfilesServiceRequest request, int index) {
    return request.getDictionary().getStringTable(index);
  }

  /** A request without a dictionary. */
  private static ExportProfilesServiceRequest none(Sample.Builder... samples) {
    ResourceProfiles.Builder resource = ResourceProfiles.newBuilder();
    Profile.Builder profile = resource.addScopeProfilesBuilder().addProfilesBuilder();
    for (Sample.Builder sample : samples) {
      profile.addSamples(sample);
    }
    return ExportProfilesServiceRequest.newBuilder().addResourceProfiles(resource).build();
  }

  /** Samples whose stack is one function. */
  private static ExportProfilesServiceRequest request(String function, int samples) {
    Sample.Builder sample = Sample.newBuilder().setStackIndex(1).addValues(10);
    ProfilesDictionary.Builder dictionary =
        ProfilesDictionary.newBuilder()
            .addStringTable("")
            .addStringTable(function)
            .addFunctionTable(Function.getDefaultInstance())
            .addFunctionTable(Function.newBuilder().setNameStrindex(1))
            .addLocationTable(Location.getDefaultInstance())
            .addLocationTable(Location.newBuilder().addLines(Line.newBuilder().setFunctionIndex(1)))
            .addStackTable(Stack.getDefaultInstance())
            .addStackTable(Stack.newBuilder().addLocationIndices(1));
    return none(Collections.nCopies(samples, sample).toArray(Sample.Builder[]::new)).toBuilder()
        .setDictionary(dictionary)
        .build();
  }
}
