package secondunit.engine.torch;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import secondunit.engine.torch.Value.Dictionary;
import secondunit.engine.torch.Value.Tensor;
import secondunit.fixture.Natives;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Scanner;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;

final class DjlTorchTest {

    private static final String PROBE =
            """
            class Probe(Module):
              training : bool
              def twice(self, x: Tensor) -> Tensor:
                return __torch__.arithmetic.times(x, 2)
              def look(self, w: Dict[str, Tensor], name: str) -> Tensor:
                return w[name]
              def put(self, w: Dict[str, Tensor], x: Tensor) -> Dict[str, Tensor]:
                w["new"] = x
                return w
              def mixed(self, a: int, b: float, c: bool, d: str, e: List[Tensor], f: List[int]) -> float:
                return a + b + float(c) + len(d) + len(e) + f[1]
              def words(self) -> Tensor:
                return torch.arange(6, dtype=2).view([2, 3])
              def turned(self, x: Tensor) -> Tensor:
                return x.t()
              def brain(self, x: Tensor) -> Tensor:
                return x.to(15)
              def split(self, x: Tensor) -> List[Tensor]:
                return [x + 1, x + 2]
              def add_into(self, x: Tensor) -> int:
                x.add_(1)
                return x.size(0)
              def large(self) -> Tensor:
                return torch.ones([262144], dtype=6)
            """;

    private static final Map<String, String> LIBRARIES =
            Map.of("arithmetic", "def times(x: Tensor, k: int) -> Tensor:\n  return x * k\n");

    private static final Torch TORCH = Natives.torch();
    private static final Program PROGRAM = TORCH.load(probe("probe", PROBE, LIBRARIES));

    private static ProgramText probe(String name, String text, Map<String, String> libraries) {
        return new ProgramText(name, "Probe", text, new TreeMap<>(libraries));
    }

    @BeforeAll
    static void nothingIsOpenAtFirst() {
        assertEquals(0, openTensors());
    }

    @AfterAll
    static void everyTensorWasClosed() {
        int left = openTensors();
        TORCH.close();
        assertEquals(0, left);
    }

    private static int openTensors() {
        return ((DjlTorch) TORCH).openTensors();
    }

    private static Tensor floats(float... values) {
        ByteBuffer memory =
                ByteBuffer.allocateDirect(values.length * Float.BYTES)
                        .order(ByteOrder.nativeOrder());
        memory.asFloatBuffer().put(values);
        return TORCH.view(memory, ElementType.FLOAT32, values.length);
    }

    @Test
    void aProgramCallsAFunctionOfALibrary() {
        try (Tensor x = floats(1, 2);
                Tensor y = TORCH.call(PROGRAM, "twice", x).tensor()) {
            assertArrayEquals(new float[] {2, 4}, y.floats());
            assertEquals(List.of(2L), y.shape());
            assertEquals(ElementType.FLOAT32, y.type());
        }
    }

    @Test
    void aClassMayStandInALibrary() {
        Program program =
                TORCH.load(
                        ProgramText.ofLibrary(
                                "one",
                                "one.One",
                                Map.of(
                                        "one",
                                        """
                                        def f() -> int:
                                          return 1
                                        class One(Module):
                                          training : bool
                                          def get(self) -> int:
                                            return __torch__.one.f()
                                        """)));
        assertEquals(1, TORCH.call(program, "get").whole());
    }

    @Test
    void everyKindOfArgumentArrives() {
        try (Tensor x = floats(1)) {
            Value sum =
                    TORCH.call(
                            PROGRAM,
                            "mixed",
                            Value.of(1),
                            Value.of(0.5),
                            Value.of(true),
                            Value.of("four"),
                            Value.of(x, x),
                            new Value.Wholes(List.of(0L, 100L)));
            assertEquals(1 + 0.5 + 1 + 4 + 2 + 100, sum.real());
        }
    }

    @Test
    void aDictionaryIsBuiltOnceAndPassedAgainAndAgain() {
        try (Tensor a = floats(3);
                Dictionary weights = TORCH.place(Map.of("a", a), "cpu")) {
            for (int i = 0; i < 3; i++) {
                try (Tensor found = TORCH.call(PROGRAM, "look", weights, Value.of("a")).tensor()) {
                    assertArrayEquals(new float[] {3}, found.floats());
                }
            }
        }
    }

    @Test
    void aDictionaryThatComesBackCanBePassed() {
        try (Tensor a = floats(3);
                Tensor b = floats(4);
                Dictionary weights = TORCH.place(Map.of("a", a), "cpu");
                Dictionary back = TORCH.call(PROGRAM, "put", weights, b).dictionary();
                Tensor found = TORCH.call(PROGRAM, "look", back, Value.of("new")).tensor()) {
            assertArrayEquals(new float[] {4}, found.floats());
        }
    }

    @Test
    void placedTensorsOfLibtorchAreNotCopied() {
        try (Tensor own = TORCH.call(PROGRAM, "large").tensor();
                Dictionary weights = TORCH.place(Map.of("a", own), "cpu")) {
            TORCH.call(PROGRAM, "add_into", own);
            try (Tensor found = TORCH.call(PROGRAM, "look", weights, Value.of("a")).tensor()) {
                assertEquals(2, found.floats()[0]);
            }
        }
    }

    @Test
    void memoryIsSeenFromBothSides() {
        ByteBuffer memory = ByteBuffer.allocateDirect(3).order(ByteOrder.nativeOrder());
        memory.put(0, (byte) 5).put(2, (byte) 254);
        try (Tensor view = TORCH.view(memory, ElementType.UINT8, 3)) {
            assertEquals(3, TORCH.call(PROGRAM, "add_into", view).whole());
        }
        assertEquals(6, memory.get(0));
        assertEquals((byte) 255, memory.get(2));
    }

    @Test
    void wordsOfSixteenBitsAreRead() {
        try (Tensor words = TORCH.call(PROGRAM, "words").tensor()) {
            byte[] bytes = new byte[12];
            words.read(bytes);
            assertEquals(5, ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getShort(10));
        }
    }

    @Test
    void aTurnedTensorIsReadRowByRow() {
        ByteBuffer memory = ByteBuffer.allocateDirect(4).order(ByteOrder.nativeOrder());
        memory.put(new byte[] {1, 2, 3, 4}).rewind();
        try (Tensor view = TORCH.view(memory, ElementType.UINT8, 2, 2);
                Tensor turned = TORCH.call(PROGRAM, "turned", view).tensor()) {
            byte[] bytes = new byte[4];
            turned.read(bytes);
            assertArrayEquals(new byte[] {1, 3, 2, 4}, bytes);
        }
    }

    @Test
    void halfPrecisionOfBothKindsPassesThrough() {
        try (Tensor x = floats(1.5f);
                Tensor brain = TORCH.call(PROGRAM, "brain", x).tensor()) {
            assertEquals(ElementType.OTHER, brain.type());
            byte[] bytes = new byte[2];
            brain.read(bytes);
            assertArrayEquals(new byte[] {(byte) 0xc0, 0x3f}, bytes);
        }
    }

    @Test
    void listsOfTensorsComeBack() {
        try (Tensor x = floats(1)) {
            List<Tensor> both = TORCH.call(PROGRAM, "split", x).tensors();
            assertArrayEquals(new float[] {3}, both.get(1).floats());
            both.forEach(Tensor::close);
        }
    }

    @Test
    void anUnexpectedKindOfResultSaysWhatItIs() {
        try (Tensor x = floats(1, 2)) {
            Value whole = TORCH.call(PROGRAM, "add_into", x);
            IllegalStateException problem =
                    assertThrows(IllegalStateException.class, whole::tensor);
            assertEquals("Whole[value=2] is not a tensor", problem.getMessage());
        }
    }

    @Test
    void aProgramThatDoesNotCompileIsNamedWithTheLine() {
        String text = PROBE.replace("x.t()", "x.tt()");
        assertSays(
                () -> TORCH.load(probe("worlds/broken", text, LIBRARIES)),
                "program worlds/broken does not compile",
                "File \"worlds/broken\", line 15",
                "x.tt()");
    }

    @Test
    void aMistakeInALibraryIsFoundThere() {
        String library = "def times(x: Tensor, k: int) -> Tensor:\n  return y\n";
        ProgramText text = probe("p", PROBE, Map.of("arithmetic", library));
        assertSays(() -> TORCH.load(text), "library arithmetic", "line 2", "y");
    }

    @Test
    void aMissingLibraryOrClassIsAnError() {
        assertSays(
                () -> TORCH.load(ProgramText.of("p", "Probe", PROBE)),
                "program p does not compile");
        assertSays(
                () -> TORCH.load(ProgramText.of("p", "Prob", PROBE)), "program p does not compile");
    }

    @Test
    void aFailingCallNamesProgramMethodAndLine() {
        try (Tensor x = floats(1);
                Dictionary none = TORCH.place(Map.of("a", x), "cpu")) {
            assertSays(
                    () -> TORCH.call(PROGRAM, "look", none, Value.of("b")).tensor(),
                    "program probe failed in look",
                    "line 6",
                    "KeyError: b");
            assertSays(() -> TORCH.call(PROGRAM, "nothing").whole(), "failed in nothing");
            assertSays(() -> TORCH.call(PROGRAM, "twice").tensor(), "failed in twice");
        }
    }

    private static void assertSays(Callable<?> call, String... parts) {
        TorchException problem = assertThrows(TorchException.class, call::call);
        for (String part : parts) {
            assertTrue(
                    String.valueOf(problem.getMessage()).contains(part),
                    () -> part + " is not in: " + problem.getMessage());
        }
    }

    @Test
    void viewsThatCannotBeAreRefused() {
        ByteBuffer memory = ByteBuffer.allocateDirect(8).order(ByteOrder.nativeOrder());
        assertNoView(memory, ElementType.OTHER, 1);
        assertNoView(memory, ElementType.INT16, 1);
        assertNoView(memory, ElementType.FLOAT32, 3);
        assertNoView(ByteBuffer.allocate(8).order(ByteOrder.nativeOrder()), ElementType.UINT8, 1);
        assertNoView(memory.duplicate().order(ByteOrder.BIG_ENDIAN), ElementType.INT64, 1);
        assertNoView(
                memory.duplicate().order(ByteOrder.nativeOrder()).position(4),
                ElementType.UINT8,
                4);
    }

    private static void assertNoView(ByteBuffer memory, ElementType type, long... shape) {
        assertThrows(IllegalArgumentException.class, () -> TORCH.view(memory, type, shape));
    }

    @Test
    void fourThreadsMayRunOneProgram() throws InterruptedException, ExecutionException {
        try (ExecutorService pool = Executors.newFixedThreadPool(4, new TorchThreads("test"))) {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                float value = i;
                answers.add(pool.submit(() -> doubles(value)));
            }
            for (Future<Boolean> answer : answers) {
                assertTrue(answer.get());
            }
        }
    }

    private static boolean doubles(float value) {
        try (Tensor x = floats(value);
                Tensor y = TORCH.call(PROGRAM, "twice", x).tensor()) {
            return y.floats()[0] == 2 * value;
        }
    }

    @Test
    void virtualThreadsAreTurnedAway() throws InterruptedException {
        FutureTask<Value> call = new FutureTask<>(() -> TORCH.call(PROGRAM, "words"));
        Thread.ofVirtual().start(call).join();
        ExecutionException problem = assertThrows(ExecutionException.class, call::get);
        assertInstanceOf(IllegalStateException.class, problem.getCause());
    }

    @Test
    void memoryStaysFlatOverTwoThousandCalls() throws IOException {
        Path status = Path.of("/proc/self/statm");
        Assumptions.assumeTrue(Files.exists(status), "resident memory is read from /proc");
        large(200);
        long before = residentBytes(status);
        large(2000);
        long grown = residentBytes(status) - before;
        assertTrue(grown < (48 << 20), () -> grown + " bytes more");
        assertFalse(openTensors() > 2);
    }

    /// Each call makes 1 MiB.
    private static void large(int calls) {
        for (int i = 0; i < calls; i++) {
            TORCH.call(PROGRAM, "large").tensor().close();
        }
    }

    private static long residentBytes(Path status) throws IOException {
        try (Scanner numbers = new Scanner(status, StandardCharsets.UTF_8)) {
            numbers.nextLong();
            return 4096 * numbers.nextLong();
        }
    }

    @Test
    void aSecondStartWithOtherSettingsIsRefused() {
        TorchSettings other = TorchSettings.bundled(Path.of("elsewhere"));
        assertSays(() -> DjlTorch.start(other), "libtorch runs already");
    }

    @Test
    void aDictionaryOutlivesTheMemoryItWasMadeFrom() {
        ByteBuffer memory = ByteBuffer.allocateDirect(Float.BYTES).order(ByteOrder.nativeOrder());
        try (Tensor view = TORCH.view(memory.putFloat(0, 3), ElementType.FLOAT32, 1);
                Dictionary placed = TORCH.place(Map.of("x", view), "cpu")) {
            memory.putFloat(0, 7);
            try (Tensor kept = TORCH.call(PROGRAM, "look", placed, Value.of("x")).tensor()) {
                assertArrayEquals(new float[] {3}, kept.floats());
            }
        }
    }
}
