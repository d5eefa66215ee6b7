package secondunit.arch;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.name;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The house's rules: who may know whom, and which heavy library lives in which room.
@AnalyzeClasses(packages = "secondunit", importOptions = ImportOption.DoNotIncludeTests.class)
final class HouseTest {

    @ArchTest
    static final ArchRule roomsKnowOnlyWhatStandsLeftOfThem =
            layeredArchitecture()
                    .consideringOnlyDependenciesInLayers()
                    .withOptionalLayers(true)
                    .layer("timeline")
                    .definedBy("secondunit.timeline..")
                    .layer("picture")
                    .definedBy("secondunit.picture..")
                    .layer("host")
                    .definedBy("secondunit.host..", "secondunit.handoff..", "secondunit.obs..")
                    .layer("shot")
                    .definedBy("secondunit.shot..")
                    .layer("engine")
                    .definedBy("secondunit.engine..")
                    .layer("media")
                    .definedBy("secondunit.media..")
                    .layer("provenance")
                    .definedBy("secondunit.provenance..")
                    .layer("library")
                    .definedBy("secondunit.library..")
                    .layer("events")
                    .definedBy("secondunit.events..")
                    .layer("access")
                    .definedBy("secondunit.access..")
                    .layer("render")
                    .definedBy("secondunit.render..")
                    .layer("jobs")
                    .definedBy("secondunit.jobs..")
                    .layer("uploads")
                    .definedBy("secondunit.uploads..")
                    .layer("webhooks")
                    .definedBy("secondunit.webhooks..")
                    .layer("videos")
                    .definedBy("secondunit.videos..")
                    .layer("hosts")
                    .definedBy("secondunit.hosts..")
                    .layer("database")
                    .definedBy("secondunit.database..")
                    .layer("web")
                    .definedBy("secondunit.web..")
                    .layer("app")
                    .definedBy("secondunit.app..")
                    .whereLayer("timeline")
                    .mayNotAccessAnyLayer()
                    .whereLayer("picture")
                    .mayOnlyAccessLayers("timeline")
                    .whereLayer("host")
                    .mayOnlyAccessLayers("timeline")
                    .whereLayer("shot")
                    .mayOnlyAccessLayers("timeline", "picture")
                    .whereLayer("engine")
                    .mayOnlyAccessLayers("timeline", "picture", "shot")
                    .whereLayer("media")
                    .mayOnlyAccessLayers("timeline", "picture", "shot")
                    .whereLayer("provenance")
                    .mayOnlyAccessLayers("timeline", "picture", "shot")
                    .whereLayer("library")
                    .mayOnlyAccessLayers("timeline", "picture", "shot")
                    .whereLayer("events")
                    .mayNotAccessAnyLayer()
                    .whereLayer("access")
                    .mayNotAccessAnyLayer()
                    .whereLayer("render")
                    .mayOnlyAccessLayers(
                            "timeline",
                            "picture",
                            "shot",
                            "engine",
                            "media",
                            "provenance",
                            "library")
                    .whereLayer("uploads")
                    .mayOnlyAccessLayers("timeline", "picture", "shot", "library", "render")
                    .whereLayer("webhooks")
                    .mayNotAccessAnyLayer()
                    .whereLayer("videos")
                    .mayOnlyAccessLayers(
                            "timeline", "picture", "shot", "render", "events", "jobs", "uploads")
                    .whereLayer("jobs")
                    .mayOnlyAccessLayers(
                            "timeline",
                            "picture",
                            "shot",
                            "engine",
                            "media",
                            "provenance",
                            "library",
                            "events",
                            "render")
                    .whereLayer("hosts")
                    .mayOnlyAccessLayers(
                            "timeline",
                            "host",
                            "picture",
                            "shot",
                            "library",
                            "events",
                            "render",
                            "jobs")
                    .whereLayer("database")
                    .mayOnlyAccessLayers(
                            "timeline",
                            "host",
                            "picture",
                            "shot",
                            "library",
                            "events",
                            "access",
                            "render",
                            "jobs",
                            "uploads",
                            "webhooks",
                            "videos",
                            "hosts")
                    .whereLayer("web")
                    .mayOnlyBeAccessedByLayers("app")
                    .whereLayer("app")
                    .mayNotBeAccessedByAnyLayer();

    @ArchTest
    static final ArchRule roomsFormNoCycles =
            slices().matching("secondunit.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyTheTorchRoomKnowsDjl =
            onlyIn("secondunit.engine.torch..", "ai.djl..");

    @ArchTest
    static final ArchRule onlyTheFfmpegRoomKnowsFfmpeg =
            onlyIn("secondunit.media.ffmpeg..", "org.bytedeco.ffmpeg..");

    @ArchTest
    static final ArchRule onlyTheOpencvRoomKnowsOpencv =
            onlyIn("secondunit.engine.motion.opencv..", "org.bytedeco.opencv..");

    @ArchTest
    static final ArchRule onlyTheSafeDoorOpensMedia =
            noClasses()
                    .that()
                    .doNotHaveSimpleName("SafeInput")
                    .should()
                    .callMethodWhere(
                            target(name("avformat_open_input"))
                                    .as("the target is avformat_open_input"));

    @ArchTest
    static final ArchRule onlyTheWebRoomKnowsJavalin = onlyIn("secondunit.web..", "io.javalin..");

    @ArchTest
    static final ArchRule onlyTheDatabaseRoomKnowsJdbi =
            onlyIn("secondunit.database..", "org.jdbi..");

    @ArchTest
    static final ArchRule onlyTheCommandLineKnowsPicocli =
            onlyIn("secondunit.app.command..", "picocli..");

    @ArchTest
    static final ArchRule onlyJsonRoomsAndTheHandOffKnowJackson =
            noClasses()
                    .that()
                    .resideOutsideOfPackages("..json..", "secondunit.handoff..", "secondunit.obs..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("com.fasterxml.jackson..");

    /// The rooms of native libraries may ask the properties by which those libraries are found.
    @ArchTest
    static final ArchRule onlyTheApplicationReadsTheEnvironment =
            noClasses()
                    .that()
                    .resideOutsideOfPackages(
                            "secondunit.app..",
                            "secondunit.engine.torch..",
                            "secondunit.media.ffmpeg..")
                    .should()
                    .callMethod(System.class, "getenv", String.class)
                    .orShould()
                    .callMethod(System.class, "getenv")
                    .orShould()
                    .callMethod(System.class, "getProperty", String.class);

    private static ArchRule onlyIn(String room, String library) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(library);
    }
}
