//! A pin: a position sent by hand, kept and passed on where a file id would stand (L1).

/// The position as it is kept, in degrees: `7.880400,98.392300`. Telegram shows no finer than that.
#[must_use]
pub fn pin(latitude: f64, longitude: f64) -> String {
    format!("{latitude:.6},{longitude:.6}")
}

/// The position that is kept so: latitude and longitude in degrees.
#[must_use]
pub fn pinned(kept: &str) -> Option<(f64, f64)> {
    let (latitude, longitude) = kept.split_once(',')?;
    let (latitude, longitude): (f64, f64) = (latitude.parse().ok()?, longitude.parse().ok()?);
    let on_earth = latitude.abs() <= 90.0 && longitude.abs() <= 180.0;
    on_earth.then_some((latitude, longitude))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_is_no_position_is_none() {
        for kept in ["", "7.88", "x,y", "91.0,0.0", "0.0,181.0", "NaN,0.0"] {
            assert_eq!(pinned(kept), None, "{kept}");
        }
    }

    proptest! {
        #[test]
        fn l1_a_pin_is_kept_where_it_was_set(latitude in -90.0f64..=90.0, longitude in -180.0f64..=180.0) {
            let (north, east) = pinned(&pin(latitude, longitude)).unwrap();
            prop_assert!((north - latitude).abs() < 1e-6 && (east - longitude).abs() < 1e-6);
        }
    }
}
