# Signs the programs of dist\portwatch; before the installer is made of them.
#
#   packaging\windows\sign.ps1 -Thumbprint THUMBPRINT -TimestampUrl URL
#
# The certificate is one of the person's own store, by its thumbprint; no secret passes through here.
param(
    [Parameter(Mandatory)] [string] $Thumbprint,
    [Parameter(Mandatory)] [string] $TimestampUrl
)
$ErrorActionPreference = 'Stop'
$bundle = Join-Path $PSScriptRoot '..\..\dist\portwatch' -Resolve
# Those that we built. Qt's and Python's libraries keep their makers' signatures.
$programs = Get-ChildItem -Path $bundle -Filter '*.exe' -File
if ($programs.Count -lt 2) { throw "there are no programs in $bundle" }
foreach ($program in $programs) {
    & signtool.exe sign /sha1 $Thumbprint /fd SHA256 /tr $TimestampUrl /td SHA256 $program.FullName
    if ($LASTEXITCODE -ne 0) { throw "signtool: $($program.Name)" }
    & signtool.exe verify /pa $program.FullName
    if ($LASTEXITCODE -ne 0) { throw "not signed: $($program.Name)" }
}
