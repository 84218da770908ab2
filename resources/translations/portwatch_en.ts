<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>{count} times</source>
        <comment>once</comment>
        <translation>
            <numerusform>once</numerusform>
            <numerusform>{count} times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} days ago</source>
        <comment>{count} day ago</comment>
        <translation>
            <numerusform>{count} day ago</numerusform>
            <numerusform>{count} days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} sockets</source>
        <comment>{count} socket</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners need a look: {found}</source>
        <comment>{count} listener needs a look: {found}</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners have no visible owner</source>
        <comment>{count} listener has no visible owner</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} programs listen</source>
        <comment>{count} program listens</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners</source>
        <comment>{count} listener</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the descriptors of {count} processes may not be read</source>
        <comment>the descriptors of {count} process may not be read</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And {count:,} more programs.</source>
        <comment>And {count} more program.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} may listen on {protocol} ports {ports}, for {whom}.</source>
        <comment>{who} may listen on {protocol} port {ports}, for {whom}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} processes end</source>
        <comment>one process ends</comment>
        <translation>
            <numerusform>one process ends</numerusform>
            <numerusform>{count} processes end</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} other ports close with it</source>
        <comment>another port closes with it</comment>
        <translation>
            <numerusform>another port closes with it</numerusform>
            <numerusform>{count} other ports close with it</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count} connections break</source>
        <comment>one connection breaks</comment>
        <translation>
            <numerusform>one connection breaks</numerusform>
            <numerusform>{count} connections break</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{units}, which need it, stop with it.</source>
        <comment>{units}, which needs it, stops with it.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} was stopped, but {count} processes that it started belong to other users; you may not stop them.</source>
        <comment>Process {pid} was stopped, but {count} process that it started belongs to another user; you may not stop them.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} was stopped, but {count} processes that it started run others by now, and were left alone.</source>
        <comment>Process {pid} was stopped, but {count} process that it started runs another program by now, and was left alone.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still running after {time}, although forced: {count} processes that it started. They most likely wait for a disk or a network.</source>
        <comment>Still running after {time}, although forced: {count} process that it started. It most likely waits for a disk or a network.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Still running after {time}: {count} processes that it started.</source>
        <comment>Still running after {time}: {count} process that it started.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Whether {ports} are closed cannot be seen.</source>
        <comment>Whether {ports} is closed cannot be seen.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Ports {ports} are closed.</source>
        <comment>Port {ports} is closed.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} still listen there, at other addresses.</source>
        <comment>{who} still listens there, at another address.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stopped}, but {who} still hold {ports}.</source>
        <comment>{stopped}, but {who} still holds {ports}.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stopped}; {count} processes that it started were not waited for.</source>
        <comment>{stopped}; {count} process that it started was not waited for.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{stopped}; whether {ports} are closed was not looked at.</source>
        <comment>{stopped}; whether {ports} is closed was not looked at.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} hold the same socket: the port is free only when all have ended.</source>
        <comment>{who} holds the same socket: the port is free only when all have ended.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{who} listen there too, with sockets of their own: the port is free only when all have ended.</source>
        <comment>{who} listens there too, with a socket of its own: the port is free only when all have ended.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Process {pid} is asked to finish (TERM), then {count} processes that it started</source>
        <comment>Process {pid} is asked to finish (TERM), then {count} process that it started</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>portwatch checks that {ports} are closed</source>
        <comment>portwatch checks that {ports} is closed</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} pieces of news could not be written to the memory, and got lost.</source>
        <comment>{count} piece of news could not be written to the memory, and got lost.</comment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ChurnLegend</name>
    <message numerus="yes">
        <source>Each bar: the busiest minute of %n.</source>
        <translation>
            <numerusform>Each bar: one minute.</numerusform>
            <numerusform>Each bar: the busiest minute of %n.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each bar: the busiest second of %n.</source>
        <translation>
            <numerusform>Each bar: one second.</numerusform>
            <numerusform>Each bar: the busiest second of %n.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FirstStartSheet</name>
    <message numerus="yes">
        <source>%n things cannot be seen here</source>
        <translation>
            <numerusform>%n thing cannot be seen here</numerusform>
            <numerusform>%n things cannot be seen here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>And %n more.</source>
        <translation>
            <numerusform>And %n more.</numerusform>
            <numerusform>And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GapsPanel</name>
    <message numerus="yes">
        <source>%n things portwatch cannot see here</source>
        <translation>
            <numerusform>%n thing portwatch cannot see here</numerusform>
            <numerusform>%n things portwatch cannot see here</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LaneModel</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>LearningLine</name>
    <message numerus="yes">
        <source>Learning for %n more hours of running.</source>
        <translation>
            <numerusform>Learning for %n more hour of running.</numerusform>
            <numerusform>Learning for %n more hours of running.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PartsSection</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesDesk</name>
    <message numerus="yes">
        <source>%n rules were added.</source>
        <translation>
            <numerusform>%n rule was added.</numerusform>
            <numerusform>%n rules were added.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were there already.</source>
        <translation>
            <numerusform>%n was there already.</numerusform>
            <numerusform>%n were there already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rules were written to %1.</source>
        <translation>
            <numerusform>%n rule was written to %1.</numerusform>
            <numerusform>%n rules were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RulesHead</name>
    <message numerus="yes">
        <source>%n expectations</source>
        <translation>
            <numerusform>%n expectation</numerusform>
            <numerusform>%n expectations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message numerus="yes">
        <source>%n gaps</source>
        <translation>
            <numerusform>%n gap</numerusform>
            <numerusform>%n gaps</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TimeRow</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n alert(s) marked</source>
        <translation>
            <numerusform>%n alert marked</numerusform>
            <numerusform>%n alerts marked</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message numerus="yes">
        <source>%n unread alerts</source>
        <translation>
            <numerusform>%n unread alert</numerusform>
            <numerusform>%n unread alerts</numerusform>
        </translation>
    </message>
</context>
</TS>
