@echo off
rem Starts Gongkai on Windows: finds Java by JAVA_HOME or on the path, and sets it up as the script "gongkai" does.
rem GONGKAI_OPTS takes the place of the options below: for very many entries (40000 and more) take
rem   set "GONGKAI_OPTS=-XX:TieredStopAtLevel=4 -Xmx3g"
rem Kept in ASCII, since cmd reads it in the code page of the console, whatever that is. No value stands in a block of
rem parentheses, so that folders may be called "Program Files (x86)"; delayed expansion is off, so that they may have "!".
setlocal EnableExtensions DisableDelayedExpansion

set "jar=%~dp0gongkai.jar"
set "archive=%~dp0gongkai.jsa"
if not exist "%jar%" goto nojar

set "java=java.exe"
if not defined JAVA_HOME goto onpath
set "java=%JAVA_HOME:"=%\bin\java.exe"
if not exist "%java%" goto nojava
goto found
:onpath
where /q java.exe
if errorlevel 1 goto nojava
:found

if not defined GONGKAI_OPTS goto usual
"%java%" %GONGKAI_OPTS% -jar "%jar%" %*
exit /b %ERRORLEVEL%

:usual
rem Classes prepared when the jar was built; of no use beside libraries (for SM2, for PDF) that came later than they.
if not exist "%archive%" goto run
if exist "%~dp0lib\" goto run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Xms700m -Xmn100m -Xmx3g -XX:MaxTenuringThreshold=1 -Xss2m -Xshare:auto "-XX:SharedArchiveFile=%archive%" -Xlog:disable -jar "%jar%" %*
exit /b %ERRORLEVEL%
:run
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseParallelGC -Xms700m -Xmn100m -Xmx3g -XX:MaxTenuringThreshold=1 -Xss2m -jar "%jar%" %*
exit /b %ERRORLEVEL%

:nojava
echo gongkai: no Java found, 17 or newer is needed: set JAVA_HOME or PATH 1>&2
exit /b 3

:nojar
echo gongkai: "%jar%" is missing 1>&2
exit /b 3
