package secondunit.timeline;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.io.InputStream;
import java.lang.classfile.ClassFile;
import java.lang.classfile.CodeElement;
import java.lang.classfile.CodeModel;
import java.lang.classfile.Instruction;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/// No double or float lives in exact time, and exact time needs nothing but Java.
final class ExactTimeRulesTest {

    private static final Set<String> INEXACT =
            Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final ArchRule NO_DOUBLE = classes().should(useNoDoubleOrFloat());

    private final JavaClasses timeline =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("secondunit.timeline");

    @Test
    void noMemberOrCallTouchesDoubleOrFloat() {
        NO_DOUBLE.check(timeline);
    }

    @Test
    void noInstructionComputesInDoubleOrFloat() throws IOException {
        for (JavaClass type : timeline) {
            assertEquals(List.of(), inexactInstructions(type.getName()), type.getName());
        }
    }

    @Test
    void theRulesCatchADouble() throws IOException {
        JavaClasses offenders = new ClassFileImporter().importClasses(Inexact.class);

        assertFalse(NO_DOUBLE.evaluate(offenders).getFailureReport().isEmpty());
        assertFalse(inexactInstructions(Inexact.class.getName()).isEmpty());
    }

    @Test
    void exactTimeDependsOnJavaAlone() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("java..", "org.jspecify..", "secondunit.timeline")
                .check(timeline);
    }

    private static ArchCondition<JavaClass> useNoDoubleOrFloat() {
        return new ArchCondition<>("use no double or float") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                Stream.of(members(type), callsAndAccesses(type))
                        .flatMap(Function.identity())
                        .filter(TypeUse::inexact)
                        .forEach(use ->
                                events.add(SimpleConditionEvent.violated(type, use.where())));
            }
        };
    }

    private static Stream<TypeUse> members(JavaClass type) {
        return Stream.concat(
                type.getFields().stream()
                        .map(field -> new TypeUse(field.getFullName(), field.getRawType())),
                type.getCodeUnits().stream()
                        .flatMap(unit ->
                                uses(
                                        unit.getFullName(),
                                        unit.getRawReturnType(),
                                        unit.getRawParameterTypes())));
    }

    private static Stream<TypeUse> callsAndAccesses(JavaClass type) {
        return Stream.concat(
                type.getFieldAccessesFromSelf().stream()
                        .map(access ->
                                new TypeUse(
                                        access.getDescription(), access.getTarget().getRawType())),
                type.getCodeUnitAccessesFromSelf().stream()
                        .flatMap(access ->
                                uses(
                                        access.getDescription(),
                                        access.getTarget().getRawReturnType(),
                                        access.getTarget().getRawParameterTypes())));
    }

    private static Stream<TypeUse> uses(
            String where, JavaClass result, List<JavaClass> parameters) {
        return Stream.concat(Stream.of(result), parameters.stream())
                .map(type -> new TypeUse(where, type));
    }

    /// Instructions of a class that convert to, compute in, load or store double or float.
    private static List<String> inexactInstructions(String className) throws IOException {
        String resource = "/" + className.replace('.', '/') + ".class";
        try (InputStream in = ExactTimeRulesTest.class.getResourceAsStream(resource)) {
            return ClassFile.of().parse(in.readAllBytes()).methods().stream()
                    .flatMap(method -> method.code().stream())
                    .flatMap(CodeModel::elementStream)
                    .filter(ExactTimeRulesTest::isInexact)
                    .map(CodeElement::toString)
                    .toList();
        }
    }

    /// Opcodes of these types are named after them: DADD, FLOAD_1, L2D, I2F.
    private static boolean isInexact(CodeElement element) {
        return element instanceof Instruction instruction
                && instruction.opcode().name().matches("[DF](?!UP).*|[ILDF]2[DF]");
    }

    private record TypeUse(String where, JavaClass type) {

        boolean inexact() {
            return INEXACT.contains(type.getBaseComponentType().getName());
        }
    }

    /// What the rules must refuse.
    static final class Inexact {

        private final double framesPerSecond = Math.sqrt(2);

        long frames(long seconds) {
            return (long) (seconds * framesPerSecond);
        }
    }
}
