"""A shared server: accounts that may do nothing but fill in forms.

`start` is `ziping --kiosk`. It sets up the process: `audit_hook` refuses children, the
network and other folders, `paths` keeps names of files inside two folders. `session`
opens the `app` of a kiosk or the line mode; `transfer` answers `ssh HOST list`,
`ssh HOST get` and `ssh HOST put`. `open_to_all` is asked by `make kiosk` whether every
account can run what is there.

Stands above all other rooms, and nothing imports it but the command line.
"""
