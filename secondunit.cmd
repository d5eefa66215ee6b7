@echo off
rem Second Unit's launcher for Windows: finds a JDK 25, builds once if needed, runs. Not yet run on Windows.
setlocal
set "ROOT=%~dp0"
set "JDK="
if defined JAVA_HOME call :try "%JAVA_HOME%"
for /d %%D in ("%ProgramFiles%\Eclipse Adoptium\jdk-25*" "%ProgramFiles%\Java\jdk-25*" "%ProgramFiles%\Microsoft\jdk-25*" "%USERPROFILE%\.jdks\*25*") do call :try "%%~D"
if not defined JDK (
    echo secondunit: no JDK 25 found. Install one ^(winget install EclipseAdoptium.Temurin.25.JDK^) or point JAVA_HOME at it. 1>&2
    exit /b 5
)
if not exist "%ROOT%server\target\.built" (
    where mvn >nul 2>nul || (
        echo secondunit: Maven not found. Install Maven 3.8.7 or newer and run this again. 1>&2
        exit /b 5
    )
    echo secondunit: building once, this takes a minute or two ... 1>&2
    set "JAVA_HOME=%JDK%"
    call mvn -B -q -f "%ROOT%pom.xml" package -DskipTests 1>&2 || exit /b 5
    type nul > "%ROOT%server\target\.built"
)
"%JDK%\bin\java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -jar "%ROOT%server\target\secondunit-server.jar" %*
exit /b %ERRORLEVEL%

:try
if defined JDK exit /b
if not exist "%~1\bin\javac.exe" exit /b
findstr /b /c:"JAVA_VERSION=\"25" "%~1\release" >nul 2>nul && set "JDK=%~1"
exit /b
