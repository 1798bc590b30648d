package org.gongkai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** The rules of the house for the rooms below {@code root}: which may know which, and what each may touch. */
record House(String root) {

    /** The rooms in the order of the journey; each may know those before it. */
    static final List<String> ROOMS = List.of(
            "hash",
            "hanzi",
            "memory",
            "finding",
            "json",
            "tables",
            "paper",
            "crew",
            "fetch",
            "calendar",
            "application",
            "prose",
            "sheet",
            "seal",
            "guomi",
            "unpack",
            "intake",
            "history",
            "content",
            "letter",
            "review",
            "scan",
            "desk",
            "catalogue",
            "activity",
            "annual",
            "narrative",
            "page",
            "visit",
            "search",
            "press",
            "pdf",
            "audit",
            "inspect",
            "performance",
            "exchange",
            "hosting",
            "survey",
            "harvest",
            "journey",
            "rebuild",
            "bake",
            "office",
            "serve",
            "cli");

    /** What stands in a data file for whoever reads the file: which office a person belongs to. */
    static final Set<String> IN_THE_FILE = Set.of();

    /** Strangers to the builder's rooms. */
    static final Map<String, Set<String>> ONLY = Map.of(
            "audit", Set.of("hash", "hanzi", "finding", "json", "fetch"),
            "calendar", Set.of("finding"),
            "application", Set.of("finding", "calendar"),
            "exchange", Set.of("hash", "finding", "json", "tables", "content"),
            "fetch", Set.of("hash", "finding"),
            "guomi", Set.of("seal"),
            "harvest",
                    Set.of(
                            "hash",
                            "hanzi",
                            "finding",
                            "json",
                            "tables",
                            "crew",
                            "fetch",
                            "calendar",
                            "page",
                            "search",
                            "press",
                            "audit"),
            "history", Set.of("finding", "calendar"),
            "memory", Set.of("hash"),
            "search", Set.of("hanzi"));

    /** Rooms without file, clock, environment or chance. */
    static final Set<String> PURE = Set.of(
            "review",
            "seal",
            "guomi",
            "scan",
            "desk",
            "catalogue",
            "activity",
            "annual",
            "narrative",
            "page",
            "visit",
            "inspect",
            "performance",
            "exchange",
            "hosting",
            "search",
            "calendar",
            "application",
            "hash",
            "hanzi",
            "finding",
            "prose",
            "sheet",
            "tables",
            "paper",
            "letter",
            "json");

    /** Library ▸ the rooms where it is at home. */
    static final Map<String, Set<String>> HOMES = Map.ofEntries(
            Map.entry("org.commonmark", Set.of("prose")),
            Map.entry("org.snakeyaml", Set.of("content")),
            Map.entry("io.pebbletemplates", Set.of("press")),
            Map.entry("org.jbake", Set.of("bake")),
            Map.entry("org.brotli", Set.of("fetch")),
            Map.entry("org.apache.commons.configuration2", Set.of("bake")),
            Map.entry("org.jsoup", Set.of("annual", "audit", "bake", "intake", "pdf", "prose", "survey", "unpack")),
            Map.entry("org.apache.pdfbox", Set.of("pdf", "unpack")),
            Map.entry("org.apache.fontbox", Set.of("pdf", "unpack")),
            Map.entry("com.openhtmltopdf", Set.of("pdf")),
            Map.entry("com.drew", Set.of("unpack")),
            Map.entry("picocli", Set.of("cli")),
            Map.entry("io.methvin", Set.of("serve")),
            Map.entry("com.sun.net.httpserver", Set.of("serve")),
            Map.entry("com.github.difflib", Set.of("desk")),
            Map.entry("org.bouncycastle", Set.of("guomi")),
            Map.entry("org.eclipse.jgit", Set.of("history")),
            Map.entry("com.google.gson", Set.of()));

    private static final Set<String> IMPURE_TYPES =
            Set.of("java.io.File", "java.nio.file.Files", "java.util.Random", "java.lang.Thread");

    private static final Set<String> IMPURE_CALLS = Set.of(
            "java.lang.System.getenv",
            "java.lang.System.getProperty",
            "java.lang.System.getProperties",
            "java.lang.System.currentTimeMillis",
            "java.lang.System.nanoTime",
            "java.lang.Math.random",
            "java.util.Locale.getDefault",
            "java.util.TimeZone.getDefault",
            "java.time.ZoneId.systemDefault");

    /** Methods that ask for the machine's locale without saying so. */
    private static final Set<String> LOCALE_CALLS = Set.of(
            "java.lang.String.toLowerCase()",
            "java.lang.String.toUpperCase()",
            "java.lang.String.format(java.lang.String, [Ljava.lang.Object;)",
            "java.lang.String.formatted([Ljava.lang.Object;)");

    /** The room of a class, or "" where it is none of ours; inner rooms ({@code scan.person}) belong to their house. */
    private String room(JavaClass type) {
        String name = type.getPackageName();
        String rooms = name.startsWith(root + ".") ? name.substring(root.length() + 1) : "";
        return rooms.replaceFirst("[.].*", "");
    }

    private static ArchRule rule(String text, BiConsumer<JavaClass, Consumer<String>> check) {
        return classes().should(new ArchCondition<JavaClass>(text) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(
                        type,
                        broken -> events.add(SimpleConditionEvent.violated(type, type.getName() + ": " + broken)));
            }
        });
    }

    ArchRule arrowsRunOneWay() {
        return rule("know only rooms before their own", (type, broken) -> {
            String room = room(type);
            if (!ROOMS.contains(room)) {
                broken.accept("no such room: " + room);
            }
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other = room(dependency.getTargetClass().getBaseComponentType());
                boolean earlier = ROOMS.indexOf(other) < ROOMS.indexOf(room)
                        && ONLY.getOrDefault(room, Set.copyOf(ROOMS)).contains(other);
                if (!other.isEmpty() && !other.equals(room) && !earlier) {
                    broken.accept(room + " knows " + other + ": " + dependency.getDescription());
                }
            }
        });
    }

    ArchRule noCircles() {
        return slices().matching(root + ".(*)..").should().beFreeOfCycles();
    }

    /** Inner rooms keep the law of their house: none knows another in a circle, the house itself included. */
    ArchRule noInnerCircles() {
        return slices().matching(root + ".(**)").should().beFreeOfCycles();
    }

    ArchRule librariesStayAtHome() {
        return rule("use libraries only where they are at home", (type, broken) -> {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                String other =
                        dependency.getTargetClass().getBaseComponentType().getName();
                HOMES.forEach((library, homes) -> {
                    if (other.startsWith(library + ".") && !homes.contains(room(type))) {
                        broken.accept(library + " in " + room(type));
                    }
                });
            }
        });
    }

    ArchRule theMiddleIsPure() {
        return rule("be pure in the middle", (type, broken) -> {
            if (!PURE.contains(room(type))) {
                return;
            }
            type.getDirectDependenciesFromSelf().stream()
                    .map(dependency ->
                            dependency.getTargetClass().getBaseComponentType().getName())
                    .filter(IMPURE_TYPES::contains)
                    .forEach(broken);
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                String owner = access.getTargetOwner().getName();
                String call = owner + "." + access.getTarget().getName();
                boolean clock = owner.startsWith("java.time.")
                        && access.getTarget().getName().equals("now");
                boolean locale = LOCALE_CALLS.contains(access.getTarget().getFullName());
                if (clock || locale || IMPURE_CALLS.contains(call)) {
                    broken.accept(access.getTarget().getFullName());
                }
            }
        });
    }

    /** What is written does not depend on whose machine it is. */
    ArchRule wordsHaveNoLocale() {
        return rule("write the same words everywhere", (type, broken) -> {
            for (JavaAccess<?> access : room(type).isEmpty() ? Set.<JavaAccess<?>>of() : type.getAccessesFromSelf()) {
                if (LOCALE_CALLS.contains(access.getTarget().getFullName())) {
                    broken.accept(access.getTarget().getFullName());
                }
            }
        });
    }

    ArchRule onlyMainLeaves() {
        Set<String> ways = Set.of("java.lang.System.exit", "java.lang.Runtime.exit", "java.lang.Runtime.halt");
        DescribedPredicate<JavaAccess<?>> leaving = describe(
                "end the process",
                access -> ways.contains(access.getTargetOwner().getName() + "."
                        + access.getTarget().getName()));
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(root + ".cli.Main")
                .should()
                .accessTargetWhere(leaving);
    }

    ArchRule onlyTheGateMakesEntries() {
        List<String> made = List.of(root + ".review.Entry", root + ".review.Tombstone", root + ".review.Narrative");
        return rule("leave the making of entries to the gate", (type, broken) -> {
            for (JavaAccess<?> access : type.getAccessesFromSelf()) {
                boolean makes = access.getTarget().getName().equals(JavaConstructor.CONSTRUCTOR_NAME)
                        && made.stream().anyMatch(access.getTargetOwner()::isAssignableTo);
                boolean again = access.getTargetOwner().getName().equals(root + ".review.PublishedSource")
                        && !room(type).equals("rebuild"); // nothing is published of what was published
                boolean galley = access.getTargetOwner().getName().equals(root + ".review.Galley")
                        && !room(type).equals("serve"); // a preview is no release
                if ((makes || again || galley) && !room(type).equals("review")) {
                    broken.accept(access.getDescription());
                }
            }
        });
    }

    /** What an office writes into a data file is of some use: else it would fill in what nobody ever looks at. */
    ArchRule whatIsReadIsUsed() {
        return rule("have a use for every component", (type, broken) -> {
            // the parts of a text are no mapping: only readers want them
            boolean read = type.isRecord()
                    && type.getModifiers().contains(JavaModifier.PUBLIC)
                    && !type.getSimpleName().equals("EntryText");
            for (JavaField field : read && room(type).equals("content") ? type.getFields() : Set.<JavaField>of()) {
                String component = type.getSimpleName() + "." + field.getName();
                if (!field.getModifiers().contains(JavaModifier.STATIC)
                        && !IN_THE_FILE.contains(component)
                        && !used(type, field.getName())) {
                    broken.accept("nobody asks for " + component);
                }
            }
        });
    }

    /** By its own methods, or by anybody but those who read it from the file. */
    private static boolean used(JavaClass type, String component) {
        JavaMethod accessor = type.getMethod(component);
        boolean own = type.getField(component).getAccessesToSelf().stream()
                .map(JavaAccess::getOrigin)
                .anyMatch(user -> !user.equals(accessor) && !(user instanceof JavaConstructor));
        boolean asked = accessor.getAccessesToSelf().stream()
                .map(JavaAccess::getOriginOwner)
                .anyMatch(user -> !user.getSimpleName().endsWith("Reader"));
        boolean inherited = type.getAllRawInterfaces().stream()
                .anyMatch(above -> above.tryGetMethod(component).isPresent());
        return own || asked || inherited;
    }
}
