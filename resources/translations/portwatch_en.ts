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
        <translation>
            <numerusform>{count} socket</numerusform>
            <numerusform>{count:,} sockets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners need a look: {found}</source>
        <comment>{count} listener needs a look: {found}</comment>
        <translation>
            <numerusform>{count} listener needs a look: {found}</numerusform>
            <numerusform>{count:,} listeners need a look: {found}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners have no visible owner</source>
        <comment>{count} listener has no visible owner</comment>
        <translation>
            <numerusform>{count} listener has no visible owner</numerusform>
            <numerusform>{count:,} listeners have no visible owner</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} programs listen</source>
        <comment>{count} program listens</comment>
        <translation>
            <numerusform>{count} program listens</numerusform>
            <numerusform>{count:,} programs listen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>{count:,} listeners</source>
        <comment>{count} listener</comment>
        <translation>
            <numerusform>{count} listener</numerusform>
            <numerusform>{count:,} listeners</numerusform>
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
        <source>the descriptors of {count} processes may not be read</source>
        <comment>the descriptors of {count} process may not be read</comment>
        <translation>
            <numerusform>the descriptors of {count} process may not be read</numerusform>
            <numerusform>the descriptors of {count} processes may not be read</numerusform>
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
